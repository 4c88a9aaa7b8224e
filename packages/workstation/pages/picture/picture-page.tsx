import type { ReactNode } from 'react';

export function PicturePage(): ReactNode {
  return <h1>PicturePage</h1>;
}
