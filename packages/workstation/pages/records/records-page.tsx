import type { ReactNode } from 'react';

export function RecordsPage(): ReactNode {
  return <h1>RecordsPage</h1>;
}
