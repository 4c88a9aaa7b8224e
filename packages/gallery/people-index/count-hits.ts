import { askedKeys, codeKeyCount } from '@whorl/fingerprint';
import type { ActiveSearch } from '../search/active-search.ts';
import { fingerOf } from '../search/probe-fingers.ts';
import { createBucketWeights } from './bucket-weights.ts';
import type { IndexBlock } from './index-block.ts';
import { fingersKnown } from './index-size.ts';
import type { IndexedPeople } from './indexed-people.ts';

/** What a search asks an index: the buckets of each probe, and how many probes there are of each finger. */
export interface IndexQuestion {
  readonly buckets: readonly Uint32Array[];
  readonly probeCounts: Uint8Array;
}

export function indexQuestion({ question }: ActiveSearch): IndexQuestion {
  const probeCounts = new Uint8Array(fingersKnown);
  const buckets = question.probes.map(({ position, print }) => {
    const finger = fingerOf(position);
    probeCounts[finger]!++;
    return askedKeys(print).map((key) => finger * codeKeyCount + key);
  });
  return { buckets, probeCounts };
}

/** What each person of a block, by number, is named for by the buckets; one probe a step. */
export function* countHits(
  block: IndexBlock,
  { buckets }: IndexQuestion,
): Generator<void, Uint32Array, void> {
  // Of 32 bits: forty pairs of the very same prints, as of a card that is sent again, have more hits than 16 hold.
  const hits = new Uint32Array(block.isCurrent.length);
  const weights = createBucketWeights(block.people.length);
  for (const ofProbe of buckets) {
    countProbe(block, weights, ofProbe, hits);
    yield;
  }
  return hits;
}

/** Buckets whose starts are read before their people are counted, so that memory is not waited for at each. */
const bucketsAhead = 32;
const begins = new Uint32Array(bucketsAhead);
const ends = new Uint32Array(bucketsAhead);

function countProbe(
  { starts, people }: IndexBlock,
  weightOf: (count: number) => number,
  buckets: Uint32Array,
  hits: Uint32Array,
): void {
  for (let from = 0; from < buckets.length; from += bucketsAhead) {
    const count = Math.min(bucketsAhead, buckets.length - from);
    for (let i = 0; i < count; i++) {
      const bucket = buckets[from + i]!;
      begins[i] = starts[bucket]!;
      ends[i] = starts[bucket + 1]!;
    }
    for (let i = 0; i < count; i++) {
      const begin = begins[i]!;
      const end = ends[i]!;
      const weight = weightOf(end - begin);
      for (let at = begin; at < end; at++) hits[people[at]!]! += weight;
    }
  }
}

/** What a search may compare of a person of a block. */
export interface Comparable {
  fingers: number;
  prints: number;
  /** Pairs of a probe and a print of the same known finger: each has its chance of a hit. */
  pairs: number;
}

export function countComparable(
  { printCounts }: IndexedPeople,
  { probeCounts }: IndexQuestion,
  person: number,
  into: Comparable,
): void {
  const own = person * fingersKnown;
  into.fingers = 0;
  into.pairs = 0;
  // A print of unknown finger may be of any.
  into.prints = printCounts[own]!;
  for (let finger = 1; finger < fingersKnown; finger++) {
    const prints = printCounts[own + finger]!;
    const probes = probeCounts[finger]!;
    if (prints === 0 || probes === 0) continue;
    into.fingers++;
    into.prints += prints;
    into.pairs += prints * probes;
  }
}
