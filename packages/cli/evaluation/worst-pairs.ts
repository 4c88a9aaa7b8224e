import type { PairScore, SetResult } from './evaluate-set.ts';

/** The pairs that an engine should be judged by. */
export interface WorstPairs {
  /** Of the same finger, the lowest scores first. */
  readonly mated: readonly PairScore[];
  /** Of different fingers, the highest scores first. */
  readonly nonMated: readonly PairScore[];
}

/** The `count` worst pairs of each kind; of equal scores the earlier pair. */
export function worstPairs(
  { genuine, impostor }: Pick<SetResult, 'genuine' | 'impostor'>,
  count: number,
): WorstPairs {
  const ascending = (a: PairScore, b: PairScore) => a.score - b.score;
  return {
    mated: genuine.toSorted(ascending).slice(0, count),
    nonMated: impostor.toSorted((a, b) => ascending(b, a)).slice(0, count),
  };
}
