import { galleryLimits } from '../limits.ts';
import type { Look, PrintScanner } from '../shard/print-scanner.ts';
import type { ActiveSearch } from './active-search.ts';
import { type FingerCells, fillCells } from './finger-cells.ts';
import { type PeopleBlock, personOfTag } from './people-block.ts';

/** What a look finds at the fingers of each person of a block, together, and at how many fingers it was taken. */
export interface FingerSums {
  readonly values: Float64Array;
  readonly fingers: Int32Array;
}

const { peoplePerBlock } = galleryLimits;

export function createFingerSums(): FingerSums {
  return { values: new Float64Array(peoplePerBlock), fingers: new Int32Array(peoplePerBlock) };
}

/** Of a block in which each pair is of another finger of its person. */
export function sumPairs(
  { values, fingers }: FingerSums,
  scanner: PrintScanner,
  look: Look,
  { seat, groups }: ActiveSearch,
  block: PeopleBlock,
): void {
  values.fill(0, 0, block.count);
  fingers.fill(0, 0, block.count);
  for (let probe = 0; probe < groups.length; probe++) {
    const { tags, count } = block.lists[probe]!;
    if (count === 0) continue;
    const found = scanner.scan(look, seat, probe, count);
    for (let i = 0; i < count; i++) {
      const person = personOfTag(tags[i]!);
      values[person]! += Math.max(0, found[i]!);
      fingers[person]!++;
    }
  }
}

/** Of any block: the best of the pairs of each finger. */
export function sumCells(
  { values, fingers }: FingerSums,
  cells: FingerCells,
  scanner: PrintScanner,
  look: Look,
  search: ActiveSearch,
  block: PeopleBlock,
): void {
  fillCells(cells, scanner, look, search, block);
  const { groupCount } = search;
  for (let person = 0; person < block.count; person++) {
    let sum = 0;
    let filled = 0;
    for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
      if (!cells.isFilled[cell]) continue;
      sum += Math.max(0, cells.values[cell]!);
      filled++;
    }
    values[person] = sum;
    fingers[person] = filled;
  }
}
