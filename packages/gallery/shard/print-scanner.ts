import {
  createMatchingKernel,
  evidenceEntryBytes,
  type ListedReferences,
  packedFrontBytes,
  readEvidenceEntry,
  scanRelaxedSimilarityMin,
  scoreOf,
  type TurnRange,
  type VoteLook,
  voterChoices,
} from '@whorl/fingerprint';
import { galleryLimits } from '../limits.ts';
import { type PackedPrint, templateStrideBytes } from '../packed-print.ts';
import { listAddress, listSlotsMax, probeAddress, voterAddress } from './shard-layout.ts';
import type { ShardMemory } from './shard-memory.ts';

/**
 * The looks that are taken at prints, each dearer than the one before and surer: votes of few and of more minutiae for one
 * turn, likeness of neighbourhoods after relaxation, the whole comparison.
 */
export type Look = VoteLook | 'similarity' | 'score';

/** Compares probes with prints in the memory of a shard. */
export interface PrintScanner {
  /** For each probe of a search the slots that it is compared with next: to be filled before scan(). */
  readonly lists: readonly Uint32Array[];
  /**
   * Lays the probes of a search on a seat, of which there are as many as one pass serves searches; votes count as far
   * as the probes may be turned.
   */
  seat(seat: number, probes: readonly PackedPrint[], turns: TurnRange): void;
  /**
   * Looks at the first `count` slots of a probe's list. What it gives is overwritten by the next call. A comparison that is
   * broken off early has the score 0.
   */
  scan(look: Look, seat: number, probe: number, count: number): ArrayLike<number>;
}

let measuredKernelBytes: number | undefined;

/** Memory that the kernel keeps for itself at the beginning of a shard. */
export function kernelBytes(): number {
  measuredKernelBytes ??= createMatchingKernel().firstFreeByte;
  return measuredKernelBytes;
}

export function createPrintScanner({ memory, layout }: ShardMemory): PrintScanner {
  const kernel = createMatchingKernel(memory);
  const { resultsAt, frontsAt, templatesAt } = layout;
  const { buffer } = memory;
  const votes = new Uint16Array(buffer, resultsAt, listSlotsMax);
  const similarities = new Float64Array(buffer, resultsAt, listSlotsMax);
  const entries = new DataView(buffer, resultsAt, listSlotsMax * evidenceEntryBytes);
  const scores = new Float64Array(listSlotsMax);
  const turnsOfSeats: TurnRange[] = [];
  const fronts = { address: frontsAt, strideBytes: packedFrontBytes };

  function score(probe: number, references: ListedReferences): Float64Array {
    scores.fill(0, 0, references.slotCount);
    const count = kernel.compareListed(probe, references, scanRelaxedSimilarityMin, resultsAt);
    for (let i = 0; i < count; i++) {
      const { place, evidence } = readEvidenceEntry(entries, i * evidenceEntryBytes);
      scores[place] = scoreOf(evidence);
    }
    return scores;
  }

  return {
    lists: Array.from(
      { length: galleryLimits.probesMax },
      (_, probe) => new Uint32Array(buffer, listAddress(layout, probe), listSlotsMax),
    ),
    seat: (seat, probes, turns) => {
      turnsOfSeats[seat] = turns;
      for (const [i, bytes] of probes.entries()) {
        const at = probeAddress(layout, seat, i);
        new Uint8Array(buffer, at, bytes.length).set(bytes);
        kernel.layOutVoter(at, voterAddress(layout, seat, i));
      }
    },
    scan: (look, seat, probe, slotCount) => {
      const at = probeAddress(layout, seat, probe);
      const voterAt = voterAddress(layout, seat, probe);
      const choices = voterChoices[turnsOfSeats[seat]!];
      const slotsAddress = listAddress(layout, probe);
      const references: ListedReferences = {
        address: templatesAt,
        strideBytes: templateStrideBytes,
        slotsAddress,
        slotCount,
      };
      switch (look) {
        case 'peek':
        case 'glance':
          kernel.glanceListed(voterAt, { ...references, ...fronts }, choices[look], resultsAt);
          return votes;
        case 'votes':
          kernel.voteListed(voterAt, references, choices[look], resultsAt);
          return votes;
        case 'similarity':
          kernel.relaxListed(at, references, resultsAt);
          return similarities;
        case 'score':
          return score(at, references);
      }
    },
  };
}
