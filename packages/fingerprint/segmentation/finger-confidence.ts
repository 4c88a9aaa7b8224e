import { fingerAxes } from './finger-frame.ts';
import type { NamedHand, NamedTip } from './name-fingers.ts';
import type { ConfidenceReason } from './slap-finger.ts';

/** Mean ridgeness of a poor and of a good print. */
const ridgeness = { poor: 0.35, good: 0.55 } as const;
/** Width and length of distal phalanges, mm: outside the outer bounds none, inside the inner all. */
const widthMm = { min: 6, usualMin: 9, usualMax: 21, max: 27 } as const;
const lengthMm = { min: 8, usualMin: 13, usualMax: 33, max: 41 } as const;
/** A finger that reaches the border is cut: what a cut end or side leaves of the confidence. */
const cutShare = 0.6;
/** How near to the border a finger counts as cut, mm. */
const borderMm = 1.1;
/** Cost of straying at which the placement says nothing more for the name. */
const strayCostMax = 16;
/** Difference of cost to the next best naming that leaves no doubt. */
const marginCostGood = 8;

/** What speaks for a finger and its name. */
export function confidenceReasons(
  { phalanx, strayCost }: NamedTip,
  { marginCost }: NamedHand,
  imageMm: { readonly width: number; readonly height: number },
): readonly ConfidenceReason[] {
  const { cells, widthMm: width, lengthMm: length } = phalanx;
  const mean = cells.reduce((sum, cell) => sum + cell.ridgeness, 0) / cells.length;
  return [
    { name: 'ridges', value: ramp(mean, ridgeness.poor, ridgeness.good) },
    { name: 'size', value: Math.min(within(width, widthMm), within(length, lengthMm)) },
    { name: 'whole', value: cutShare ** cutEndCount(phalanx, imageMm) },
    { name: 'placement', value: 1 - 0.5 * ramp(strayCost, 2, strayCostMax) },
    { name: 'naming', value: 0.5 + 0.5 * ramp(marginCost, 0, marginCostGood) },
  ];
}

/** Of tip, left and right side: how many are cut off by the border of the image. */
function cutEndCount(
  { center, widthMm: width, lengthMm: length, rotationDegrees }: NamedTip['phalanx'],
  image: { readonly width: number; readonly height: number },
): number {
  const { across, along, place } = fingerAxes(rotationDegrees);
  const ends = [
    place(across(center), along(center) - length / 2),
    place(across(center) - width / 2, along(center)),
    place(across(center) + width / 2, along(center)),
  ];
  const isCut = ({ x, y }: { x: number; y: number }): boolean =>
    x < borderMm || y < borderMm || x > image.width - borderMm || y > image.height - borderMm;
  return ends.filter(isCut).length;
}

/** 0 up to `from`, 1 from `to` on. */
function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function within(
  value: number,
  range: { min: number; usualMin: number; usualMax: number; max: number },
): number {
  return Math.min(
    ramp(value, range.min, range.usualMin),
    1 - ramp(value, range.usualMax, range.max),
  );
}
