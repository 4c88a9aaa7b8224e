import type { ReactNode } from 'react';

/** Keys, separated by spaces, and what they do. */
export type KeyRow = readonly [keys: string, meaning: string];

export function KeyList({ rows }: { readonly rows: readonly KeyRow[] }): ReactNode {
  return (
    <dl className="keys">
      {rows.map(([keys, meaning]) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
