import { alignPairs } from './alignment.ts';
import type { CandidatePairs } from './candidate-pairs.ts';
import type { Overlay } from './evidence.ts';
import { layRigid } from './laid-print.ts';
import type { MatchPrint } from './match-print.ts';
import { type Pairing, pairMinutiae } from './pairing.ts';
import { stretch } from './stretch.ts';

/** Best supported pairs from which an alignment is tried. */
const seedsMax = 4;
/** Agreement from which a pair stands behind a seed. */
const supportMin = 0.3;
/** Tolerance of the first pairing, pixels, and of those on stretched skin. */
const firstTolerancePixels = 14;
const stretchedTolerancePixels = 12;
const stretchRounds = 2;
/** Fewer pairs than this align nothing. */
const pairsMin = 2;
/** Worth of a pair in choosing among overlays: this, less its cost times that weight. */
const pairWorth = 1.2;
const costWeight = 0.8;

/** Lays the prints on each other from each of the best supported pairs, and stretches the best overlay. */
export function bestOverlay(
  pairs: CandidatePairs,
  agreement: Float64Array,
  bySupport: readonly number[],
  probe: MatchPrint,
  reference: MatchPrint,
  distances: Uint8Array,
): Overlay | undefined {
  let best: Overlay | undefined;
  let bestWorth = Number.NEGATIVE_INFINITY;
  for (const seed of bySupport.slice(0, seedsMax)) {
    const overlay = rigidOverlay(seed, pairs, agreement, probe, reference, distances);
    const worth = worthOf(overlay.pairing);
    if (overlay.pairing.probe.length < pairsMin || worth <= bestWorth) continue;
    best = overlay;
    bestWorth = worth;
  }
  return best && stretchedOverlay(best.pairing, probe, reference, distances);
}

/** The prints laid on each other as if they were rigid, by a pair and those that stand behind it. */
function rigidOverlay(
  seed: number,
  pairs: CandidatePairs,
  agreement: Float64Array,
  probe: MatchPrint,
  reference: MatchPrint,
  distances: Uint8Array,
): Overlay {
  const row = seed * pairs.count;
  const backed = Array.from({ length: pairs.count }, (_, i) => i).filter(
    (i) => i === seed || agreement[row + i]! > supportMin,
  );
  const first = {
    probe: backed.map((i) => pairs.probe[i]!),
    reference: backed.map((i) => pairs.reference[i]!),
  };
  const alignment = alignPairs(first, probe, reference);
  const laid = layRigid(probe, alignment);
  const pairing = pairMinutiae(laid, alignment, probe, reference, distances, firstTolerancePixels);
  return { alignment, laid, pairing };
}

/** Aligns by all pairs and pairs anew on stretched skin, twice. */
function stretchedOverlay(
  first: Pairing,
  probe: MatchPrint,
  reference: MatchPrint,
  distances: Uint8Array,
): Overlay | undefined {
  let overlay: Overlay | undefined;
  let pairing = first;
  for (let round = 0; round < stretchRounds && pairing.probe.length >= pairsMin; round++) {
    const alignment = alignPairs(pairing, probe, reference);
    const laid = stretch(layRigid(probe, alignment), pairing, reference);
    pairing = pairMinutiae(laid, alignment, probe, reference, distances, stretchedTolerancePixels);
    overlay = { alignment, laid, pairing };
  }
  return pairing.probe.length >= pairsMin ? overlay : undefined;
}

/** The worth of all pairs together: many, and each cheap. */
function worthOf({ cost }: Pairing): number {
  return cost.reduce((worth, value) => worth + pairWorth - costWeight * value, 0);
}
