import type { CallOutput } from '../../api/call-route.ts';

type Search = CallOutput<'readSearch'>;
type State = Search['state'];

/** One station of the way of a search, reached or to come. */
export interface ShownStep {
  readonly state: State;
  /** Nothing for what is still to come. */
  readonly at: string | undefined;
  readonly isCurrent: boolean;
}

const way: readonly State[] = ['received', 'checked', 'searched', 'examined', 'answered', 'closed'];

/** The way of a search: what it reached, with times, and what is still to come. */
export function shownSteps({
  steps,
  state,
  closedAt,
}: Pick<Search, 'steps' | 'state' | 'closedAt'>) {
  const reached = steps.map(
    (step): ShownStep => ({ ...step, isCurrent: step.state === state && closedAt === null }),
  );
  const isOver = closedAt !== null || state === 'refused';
  if (isOver) return reached;
  const after = way.slice(way.indexOf(state) + 1);
  return [
    ...reached,
    ...after.map((state): ShownStep => ({ state, at: undefined, isCurrent: false })),
  ];
}
