import type { ReactNode } from 'react';

export interface Step {
  readonly key: string;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly kind: 'done' | 'current' | 'ahead' | 'bad';
}

/** A way with its stations, in reading direction or from top to bottom. */
export function Steps({
  steps,
  isVertical = false,
}: {
  readonly steps: readonly Step[];
  readonly isVertical?: boolean;
}): ReactNode {
  return (
    <ol className={isVertical ? 'steps vertical' : 'steps'}>
      {steps.map(({ key, title, detail, kind }) => (
        <li key={key} className={kind} aria-current={kind === 'current' ? 'step' : undefined}>
          <b>{title}</b>
          {detail && <div className="fine">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
