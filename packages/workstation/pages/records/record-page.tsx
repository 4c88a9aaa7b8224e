import type { ReactNode } from 'react';

export function RecordPage(): ReactNode {
  return <h1>RecordPage</h1>;
}
