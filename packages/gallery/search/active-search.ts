import type { PreparedTemplate } from '@whorl/fingerprint';
import { type BestList, createBestList } from './best-list.ts';
import { type CandidateRank, compareCandidates, type ShardCandidate } from './candidate.ts';
import { probeGroups } from './probe-fingers.ts';
import type { SearchQuestion } from './search-question.ts';

/** A search under way in one shard. */
export interface ActiveSearch {
  readonly id: number;
  readonly question: SearchQuestion;
  readonly probes: readonly PreparedTemplate[];
  /** For each probe the number of its group, and how many groups there are. */
  readonly groups: readonly number[];
  readonly groupCount: number;
  readonly best: BestList<CandidateRank, ShardCandidate>;
  peopleCompared: number;
  printsCompared: number;
}

export function startSearch(
  id: number,
  question: SearchQuestion,
  probes: readonly PreparedTemplate[],
): ActiveSearch {
  const groups = probeGroups(question.probes);
  return {
    id,
    question,
    probes,
    groups,
    groupCount: Math.max(...groups) + 1,
    best: createBestList(question.candidatesMax, compareCandidates),
    peopleCompared: 0,
    printsCompared: 0,
  };
}
