import type { Alignment } from './alignment.ts';
import { similarityOf } from './code-distances.ts';
import type { LaidPrint } from './laid-print.ts';
import type { MatchPrint } from './match-print.ts';
import type { Pairing } from './pairing.ts';
import { isInside, supportPolygon } from './support-polygon.ts';

/** All that speaks for and against two prints being of one finger, as sums over both. */
export interface Evidence {
  /** Mean similarity of the best pairs after relaxation, 0 to 1. */
  readonly relaxedSimilarity: number;
  readonly pairCount: number;
  /** Squared distances of the pairs, in units of (10 pixels)². */
  readonly displacement: number;
  /** Similarities of the pairs' neighbourhoods. */
  readonly neighbourhoodSimilarity: number;
  /** Qualities, 0 to 1 each, of the minutiae that lie where the other print shows skin too, and have no pair. */
  readonly unpairedQuality: number;
}

const displacementUnitPixels = 10;

/** Two prints laid on each other. */
export interface Overlay {
  readonly alignment: Alignment;
  readonly laid: LaidPrint;
  readonly pairing: Pairing;
}

export function gatherEvidence(
  { alignment, laid, pairing }: Overlay,
  relaxedSimilarity: number,
  probe: MatchPrint,
  reference: MatchPrint,
  distances: Uint8Array,
): Evidence {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const pairs = pairing.probe.map((a, i) => ({ a, c: pairing.reference[i]! }));
  const unpaired = [
    ...unpairedQualities(probe, pairing.probe, laid, reference),
    ...unpairedQualities(reference, pairing.reference, layBack(reference, alignment), probe),
  ];
  return {
    relaxedSimilarity,
    pairCount: pairs.length,
    displacement: sum(pairing.squaredDistance) / displacementUnitPixels ** 2,
    neighbourhoodSimilarity: sum(
      pairs.map(({ a, c }) => similarityOf(distances[a * reference.count + c]!)),
    ),
    unpairedQuality: sum(unpaired),
  };
}

/** Positions of the reference's minutiae on the probe. */
function layBack(reference: MatchPrint, { cosine, sine, offsetX, offsetY }: Alignment): LaidPrint {
  const dx = reference.x.map((x) => x - offsetX);
  const dy = reference.y.map((y) => y - offsetY);
  return {
    x: dx.map((x, i) => cosine * x + sine * dy[i]!),
    y: dx.map((x, i) => -sine * x + cosine * dy[i]!),
  };
}

/** Qualities of the minutiae without a pair that lie on skin that the other print shows. */
function unpairedQualities(
  print: MatchPrint,
  paired: readonly number[],
  laid: LaidPrint,
  other: MatchPrint,
): number[] {
  const polygon = supportPolygon(other);
  const isPaired = new Set(paired);
  return [...print.quality.keys()]
    .filter((i) => !isPaired.has(i) && isInside(polygon, laid.x[i]!, laid.y[i]!))
    .map((i) => print.quality[i]!);
}
