import type { ReactNode } from 'react';

export function NewSearchPage(): ReactNode {
  return <h1>NewSearchPage</h1>;
}
