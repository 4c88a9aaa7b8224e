import { packedWeight } from '@whorl/fingerprint';
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
  /** How much each probe offers to compare, one more than its weight. */
  readonly probeWeights: Int32Array;
  /** For each probe the number of its group, and how many groups there are. */
  readonly groups: Int32Array;
  readonly groupCount: number;
  /** The probes that a reference of each position may match: from its start in the list to the start of the next. */
  readonly probeStarts: Int32Array;
  readonly probeList: Int32Array;
  readonly best: BestList<CandidateRank, ShardCandidate>;
  peopleCompared: number;
  printsCompared: number;
}

const positions = 256;

export function startSearch(id: number, question: SearchQuestion, seat: number): ActiveSearch {
  const { probes, candidatesMax } = question;
  const groups = Int32Array.from(probeGroups(probes));
  return {
    id,
    question,
    seat,
    probeWeights: Int32Array.from(probes, ({ print }) => packedWeight(print) + 1),
    groups,
    groupCount: Math.max(...groups) + 1,
    ...probesByPosition(probes),
    best: createBestList(candidatesMax, compareCandidates),
    peopleCompared: 0,
    printsCompared: 0,
  };
}

function probesByPosition(probes: SearchQuestion['probes']) {
  const list: number[] = [];
  const starts = Array.from({ length: positions }, (_, position) => {
    const start = list.length;
    for (const [i, probe] of probes.entries())
      if (mayBeSameFinger(probe.position, position)) list.push(i);
    return start;
  });
  return {
    probeStarts: Int32Array.from([...starts, list.length]),
    probeList: Int32Array.from(list),
  };
}
