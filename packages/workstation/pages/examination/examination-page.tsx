import type { ReactNode } from 'react';

export function ExaminationPage(): ReactNode {
  return <h1>ExaminationPage</h1>;
}
