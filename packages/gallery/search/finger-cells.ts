import { galleryLimits } from '../limits.ts';
import type { Look, PrintScanner } from '../shard/print-scanner.ts';
import type { ActiveSearch } from './active-search.ts';
import { type PeopleBlock, personOfTag } from './people-block.ts';

/** The best of each finger of each person of a block: one cell for each person and group of probes. */
export interface FingerCells {
  /** 1 where any pair was looked at. */
  readonly isFilled: Uint8Array;
  readonly values: Float64Array;
  readonly probes: Int32Array;
  readonly slots: Int32Array;
  readonly tags: Int32Array;
}

const cellCount = galleryLimits.peoplePerBlock * galleryLimits.probesMax;

export function createFingerCells(): FingerCells {
  return {
    isFilled: new Uint8Array(cellCount),
    values: new Float64Array(cellCount),
    probes: new Int32Array(cellCount),
    slots: new Int32Array(cellCount),
    tags: new Int32Array(cellCount),
  };
}

/** Takes a look at all prints that a block lists, and keeps the best of each cell; of equal ones the first. */
export function fillCells(
  cells: FingerCells,
  scanner: PrintScanner,
  look: Look,
  { seat, groups, groupCount }: ActiveSearch,
  block: PeopleBlock,
): void {
  cells.isFilled.fill(0, 0, block.count * groupCount);
  for (let probe = 0; probe < groups.length; probe++) {
    const { slots, tags, count } = block.lists[probe]!;
    if (count === 0) continue;
    const values = scanner.scan(look, seat, probe, count);
    for (let i = 0; i < count; i++) {
      const cell = personOfTag(tags[i]!) * groupCount + groups[probe]!;
      if (cells.isFilled[cell] && cells.values[cell]! >= values[i]!) continue;
      cells.isFilled[cell] = 1;
      cells.values[cell] = values[i]!;
      cells.probes[cell] = probe;
      cells.slots[cell] = slots[i]!;
      cells.tags[cell] = tags[i]!;
    }
  }
}
