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

export function mayFollow(from: SearchState, to: SearchState): boolean {
  return successors[from].includes(to);
}
