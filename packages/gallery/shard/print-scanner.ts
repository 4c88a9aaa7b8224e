import { type PreparedTemplate, scanTemplates } from '@whorl/fingerprint';
import type { PackedPrint } from '../packed-print.ts';
import { type ShardMemory, templateOf } from './shard-memory.ts';

/** Compares probes with the prints that lie in one shard. */
export interface PrintScanner {
  /** Makes a probe ready for a whole search. */
  prepare(probe: PackedPrint): PreparedTemplate;
  /** Writes the comparison scores of the prints in the first `count` slots; 0 where a print has too little in common. */
  score(probe: PreparedTemplate, slots: Int32Array, count: number, scores: Float64Array): void;
}

const asPrepared = (bytes: Uint8Array): PreparedTemplate => ({
  packed: { bytes, templateIndices: [] },
});

export function createPrintScanner(memory: ShardMemory): PrintScanner {
  return {
    prepare: asPrepared,
    score: (probe, slots, count, scores) => {
      for (let i = 0; i < count; i++)
        scores[i] = scanTemplates(probe, asPrepared(templateOf(memory, slots[i]!)));
    },
  };
}
