import { boxCorners, type OrientedBox, type SlapFinger } from '../slap-finger.ts';
import type { SyntheticSlap } from './compose-slap.ts';

/** A found finger is that one whose middle lies within half the true width of its middle. */
const centerShareMax = 0.5;
/** And whose length is not more wrong than this factor: else two phalanges passed for one. */
const lengthFactorMax = 1.5;

const pixelsPerMm = 500 / 25.4;

/** How one true finger was found. */
export type FingerScore =
  | { readonly found: false; readonly position: number }
  | {
      readonly found: true;
      readonly position: number;
      readonly isNamedRight: boolean;
      readonly centerErrorMm: number;
      readonly sizeErrorMm: number;
      readonly rotationErrorDegrees: number;
      readonly confidence: number;
    };

export interface SlapScore {
  readonly fingers: readonly FingerScore[];
  /** Confidences of boxes where there is no finger. */
  readonly falseConfidences: readonly number[];
}

/** A finger that the border of the image cuts off by more than this need not be found. */
const visibleShareMin = 0.75;

/** Compares what the segmentation found with what was composed. */
export function scoreSlap(slap: SyntheticSlap, found: readonly SlapFinger[]): SlapScore {
  const taken = new Set<SlapFinger>();
  const fingers = slap.fingers.flatMap(({ position, box }): FingerScore[] => {
    const match = found.find((finger) => !taken.has(finger) && isSameFinger(box, finger.box));
    if (match) taken.add(match);
    if (visibleShare(box, slap.image) < visibleShareMin) return [];
    return [match ? scoreFinger(position, box, match) : { found: false, position }];
  });
  const falseConfidences = found
    .filter((finger) => !taken.has(finger))
    .map(({ confidence }) => confidence);
  return { fingers, falseConfidences };
}

function scoreFinger(position: number, box: OrientedBox, match: SlapFinger): FingerScore {
  const turn = match.box.rotationDegrees - box.rotationDegrees;
  return {
    found: true,
    position,
    isNamedRight: match.position === position,
    centerErrorMm: distance(box, match.box) / pixelsPerMm,
    sizeErrorMm:
      (Math.abs(box.width - match.box.width) + Math.abs(box.height - match.box.height)) /
      (2 * pixelsPerMm),
    rotationErrorDegrees: Math.abs(((((turn + 180) % 360) + 360) % 360) - 180),
    confidence: match.confidence,
  };
}

/** Share of a box that lies in the image, counted on a grid. */
function visibleShare(box: OrientedBox, { width, height }: SyntheticSlap['image']): number {
  const [topLeft, topRight, , bottomLeft] = boxCorners(box);
  const steps = Array.from({ length: 20 }, (_, i) => (i + 0.5) / 20);
  const isInside = (u: number, v: number): boolean => {
    const at = (axis: 0 | 1): number =>
      topLeft![axis] +
      u * (topRight![axis] - topLeft![axis]) +
      v * (bottomLeft![axis] - topLeft![axis]);
    return at(0) >= 0 && at(1) >= 0 && at(0) < width && at(1) < height;
  };
  const inside = steps.flatMap((u) => steps.filter((v) => isInside(u, v)));
  return inside.length / steps.length ** 2;
}

function isSameFinger(truth: OrientedBox, found: OrientedBox): boolean {
  const factor = found.height / truth.height;
  return (
    distance(truth, found) <= centerShareMax * truth.width &&
    Math.max(factor, 1 / factor) <= lengthFactorMax
  );
}

function distance(a: OrientedBox, b: OrientedBox): number {
  return Math.hypot(a.centerX - b.centerX, a.centerY - b.centerY);
}
