import { type BestList, createBestList } from './best-list.ts';
import { type CandidateRank, compareCandidates, type ShardCandidate } from './candidate.ts';
import { mayBeSameFinger, probeGroups } from './probe-fingers.ts';
import type { SearchQuestion } from './search-question.ts';

/** A search under way in one shard. */
export interface ActiveSearch {
  readonly id: number;
  readonly question: SearchQuestion;
  /** Where its probes lie. */
  readonly seat: number;
  readonly probeBytes: readonly number[];
  /** For each probe the number of its group, and how many groups there are. */
  readonly groups: readonly number[];
  readonly groupCount: number;
  /** For each position of a reference the probes that it may match. */
  readonly probesOfPosition: readonly (readonly number[])[];
  readonly best: BestList<CandidateRank, ShardCandidate>;
  peopleCompared: number;
  printsCompared: number;
}

const positions = 256;

export function startSearch(id: number, question: SearchQuestion, seat: number): ActiveSearch {
  const { probes, candidatesMax } = question;
  const groups = probeGroups(probes);
  return {
    id,
    question,
    seat,
    probeBytes: probes.map(({ print }) => print.length),
    groups,
    groupCount: Math.max(...groups) + 1,
    probesOfPosition: Array.from({ length: positions }, (_, position) =>
      [...probes.keys()].filter((i) => mayBeSameFinger(probes[i]!.position, position)),
    ),
    best: createBestList(candidatesMax, compareCandidates),
    peopleCompared: 0,
    printsCompared: 0,
  };
}
