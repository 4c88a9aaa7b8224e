import type { ReactNode } from 'react';

export function HitsPage(): ReactNode {
  return <h1>HitsPage</h1>;
}
