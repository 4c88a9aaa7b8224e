import type { ReactNode } from 'react';

export function AdministrationPage(): ReactNode {
  return <h1>AdministrationPage</h1>;
}
