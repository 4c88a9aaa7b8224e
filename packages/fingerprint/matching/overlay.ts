import { alignPairs } from './alignment.ts';
import type { CandidatePairs } from './candidate-pairs.ts';
import type { Overlay } from './evidence.ts';
import { layRigid, stretch } from './laid-print.ts';
import type { MatchPrint } from './match-print.ts';
import { type Pairing, pairMinutiae } from './pairing.ts';

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

/** Lays the prints on each other from each of the best supported pairs, and keeps the best overlay. */
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
    const overlay = overlayFrom(seed, pairs, agreement, probe, reference, distances);
    if (!overlay) continue;
    const worth = worthOf(overlay.pairing);
    if (worth <= bestWorth) continue;
    best = overlay;
    bestWorth = worth;
  }
  return best;
}

function overlayFrom(
  seed: number,
  pairs: CandidatePairs,
  agreement: Float64Array,
  probe: MatchPrint,
  reference: MatchPrint,
  distances: Uint8Array,
): Overlay | undefined {
  const row = seed * pairs.count;
  const backed = Array.from({ length: pairs.count }, (_, i) => i).filter(
    (i) => i === seed || agreement[row + i]! > supportMin,
  );
  const first = {
    probe: backed.map((i) => pairs.probe[i]!),
    reference: backed.map((i) => pairs.reference[i]!),
  };
  let alignment = alignPairs(first, probe, reference);
  let laid = layRigid(probe, alignment);
  const pair = (tolerancePixels: number) =>
    pairMinutiae(laid, alignment, probe, reference, distances, tolerancePixels);
  let pairing = pair(firstTolerancePixels);
  for (let round = 0; round < stretchRounds && pairing.probe.length >= pairsMin; round++) {
    alignment = alignPairs(pairing, probe, reference);
    laid = stretch(layRigid(probe, alignment), pairing, reference);
    pairing = pair(stretchedTolerancePixels);
  }
  return pairing.probe.length >= pairsMin ? { alignment, laid, pairing } : undefined;
}

/** The worth of all pairs together: many, and each cheap. */
function worthOf({ cost }: Pairing): number {
  return cost.reduce((worth, value) => worth + pairWorth - costWeight * value, 0);
}
