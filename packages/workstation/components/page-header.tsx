import type { ReactNode } from 'react';

export function PageHeader({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: string;
  /** What can be done on the whole page. */
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </div>
      {children && <div className="page-actions">{children}</div>}
    </header>
  );
}
