import { galleryLimits } from '../limits.ts';
import type { PrintScanner } from '../shard/print-scanner.ts';
import { headWord, type ShardMemory, wordsPerHead } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import type { FingerMatch } from './candidate.ts';
import {
  createComparablePeople,
  listComparable,
  personOfTag,
  printIndexOfTag,
} from './comparable-prints.ts';
import { fingerWeightNats, fuseFingers, fusionTerms } from './fusion.ts';
import { fingerOf } from './probe-fingers.ts';

/** Scores people slots from one to before another for a search, each person whole and in one version. */
export type BlockScorer = (search: ActiveSearch, from: number, to: number) => void;

const { peoplePerBlock, printsPerPersonMax, probesMax } = galleryLimits;

/** The best of each finger of each person of a block; one cell for each person and group of probes. */
interface Cells {
  readonly triedCounts: Int32Array;
  readonly scores: Float64Array;
  readonly probes: Int32Array;
  readonly slots: Int32Array;
  readonly printIndices: Int32Array;
}

export function createBlockScorer(memory: ShardMemory, scanner: PrintScanner): BlockScorer {
  const people = createComparablePeople();
  const scores = new Float64Array(peoplePerBlock * printsPerPersonMax);
  const cellCount = peoplePerBlock * probesMax;
  const cells: Cells = {
    triedCounts: new Int32Array(cellCount),
    scores: new Float64Array(cellCount),
    probes: new Int32Array(cellCount),
    slots: new Int32Array(cellCount),
    printIndices: new Int32Array(cellCount),
  };

  function scoreFingers({ probes, groups, groupCount }: ActiveSearch): void {
    cells.triedCounts.fill(0, 0, people.count * groupCount);
    for (const [i, probe] of probes.entries()) {
      const { slots, tags, count } = people.lists[i]!;
      scanner.score(probe, slots, count, scores);
      for (let j = 0; j < count; j++) {
        const cell = personOfTag(tags[j]!) * groupCount + groups[i]!;
        if (cells.triedCounts[cell]!++ > 0 && cells.scores[cell]! >= scores[j]!) continue;
        cells.scores[cell] = scores[j]!;
        cells.probes[cell] = i;
        cells.slots[cell] = slots[j]!;
        cells.printIndices[cell] = printIndexOfTag(tags[j]!);
      }
    }
  }

  function matchesOf({ question, groupCount }: ActiveSearch, person: number): FingerMatch[] {
    const matches: FingerMatch[] = [];
    for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
      const triedCount = cells.triedCounts[cell]!;
      if (triedCount === 0) continue;
      const probeIndex = cells.probes[cell]!;
      const own = question.probes[probeIndex]!.position;
      const other = memory.headWords[cells.slots[cell]! * wordsPerHead + headWord.position]!;
      matches.push({
        position: fingerOf(own || other),
        probeIndex,
        referenceIndex: cells.printIndices[cell]!,
        score: cells.scores[cell]!,
        triedCount,
      });
    }
    return matches;
  }

  function fusedScore({ groupCount }: ActiveSearch, person: number): number {
    let nats = 0;
    let fingerCount = 0;
    for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
      const triedCount = cells.triedCounts[cell]!;
      if (triedCount === 0) continue;
      nats += fingerWeightNats(cells.scores[cell]!, triedCount);
      fingerCount++;
    }
    return fuseFingers(nats, fingerCount);
  }

  function offer(search: ActiveSearch, person: number): void {
    const score = fusedScore(search, person);
    const version = people.versions[person]!;
    const falseMatchRate = 10 ** -score;
    if (score === 0 || falseMatchRate > search.question.falseMatchRateMax) return;
    if (!search.best.wants({ score, version })) return;
    const fingers = matchesOf(search, person);
    const personSlot = people.personSlots[person]!;
    const terms = fusionTerms(fingers);
    search.best.add({ personSlot, version, score, falseMatchRate, fingers, terms });
  }

  return (search, from, to) => {
    listComparable(memory, search.question, from, to, people);
    if (people.count === 0) return;
    scoreFingers(search);
    for (let person = 0; person < people.count; person++) offer(search, person);
    search.peopleCompared += people.count;
    search.printsCompared += people.printCount;
  };
}
