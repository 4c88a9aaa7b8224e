import type { ReactNode } from 'react';

export function HitPage(): ReactNode {
  return <h1>HitPage</h1>;
}
