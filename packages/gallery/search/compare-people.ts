import { headWord, type ShardMemory, wordsPerHead } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import type { FingerMatch } from './candidate.ts';
import type { FingerCells } from './finger-cells.ts';
import { claimedPersonRate, fingerWeightNats, fuseFingers, fusionTerms } from './fusion.ts';
import { type PeopleBlock, printIndexOfTag } from './people-block.ts';
import { fingerOf } from './probe-fingers.ts';

/** Offers each person of a block as a candidate, by the scores in its cells. */
export function offerCandidates(
  { headWords }: ShardMemory,
  search: ActiveSearch,
  block: PeopleBlock,
  cells: FingerCells,
): void {
  for (let person = 0; person < block.count; person++) {
    const score = fusedScore(search, block, cells, person);
    // Who is listed follows from the score itself, so that a strict bound still tells people apart.
    const version = block.versions[person]!;
    if (score === 0 || 10 ** -score > search.question.falseMatchRateMax) continue;
    if (!search.best.wants({ score, version })) continue;
    const fingers = matchesOf(headWords, search, block, cells, person);
    const personSlot = block.personSlots[person]!;
    const terms = fusionTerms(fingers);
    const falseMatchRate = claimedPersonRate(score);
    search.best.add({ personSlot, version, score, falseMatchRate, fingers, terms });
  }
}

function fusedScore(
  { groupCount }: ActiveSearch,
  block: PeopleBlock,
  cells: FingerCells,
  person: number,
): number {
  let nats = 0;
  let fingerCount = 0;
  for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
    if (!cells.isFilled[cell]) continue;
    nats += fingerWeightNats(cells.values[cell]!, block.pairCounts[cell]!);
    fingerCount++;
  }
  return fuseFingers(nats, fingerCount);
}

function matchesOf(
  headWords: Uint32Array,
  { question, groupCount }: ActiveSearch,
  block: PeopleBlock,
  cells: FingerCells,
  person: number,
): FingerMatch[] {
  const matches: FingerMatch[] = [];
  for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
    if (!cells.isFilled[cell]) continue;
    const probeIndex = cells.probes[cell]!;
    const own = question.probes[probeIndex]!.position;
    const other = headWords[cells.slots[cell]! * wordsPerHead + headWord.position]!;
    const position = fingerOf(own || other);
    const referenceIndex = printIndexOfTag(cells.tags[cell]!);
    // Prints that a shortlist left out were tried as well: they count among those of which the best was taken.
    const triedCount = block.pairCounts[cell]!;
    matches.push({ position, probeIndex, referenceIndex, score: cells.values[cell]!, triedCount });
  }
  return matches;
}
