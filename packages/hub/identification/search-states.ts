import type { SearchState } from '@whorl/contract';

/** The state machine of a search. Refused and closed are its ends. */
const successors: Readonly<Record<SearchState, readonly SearchState[]>> = {
  received: ['checked', 'refused'],
  checked: ['searched'],
  refused: [],
  // Without candidates, or where a threshold policy decides, nobody examines.
  searched: ['examined', 'answered'],
  examined: ['answered'],
  answered: ['closed'],
  closed: [],
};

/** The states that a state may follow. */
export function statesBefore(to: SearchState): readonly SearchState[] {
  const all = Object.keys(successors) as SearchState[];
  return all.filter((from) => mayFollow(from, to));
}

export function mayFollow(from: SearchState, to: SearchState): boolean {
  return successors[from].includes(to);
}
