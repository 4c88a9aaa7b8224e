import type { ReactNode } from 'react';

/** Nothing is here: what would be, and how it comes. */
export function EmptyState({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path d="M12 34c0-12 4-20 12-20s12 8 12 20M17 36c0-10 2-16 7-16s7 6 7 16M22 38c0-8 0-12 2-12s2 4 2 12" />
      </svg>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
