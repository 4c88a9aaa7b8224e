import type { FingerColumn } from './finger-columns.ts';
import type { Point } from './finger-frame.ts';
import { longAxis, middleOf } from './region-axis.ts';

/** Fingers spread from the direction of the hand by no more than this. */
const spreadDegreesMax = 25;
/** Weights of the three witnesses: the hand, the long axis of the tip, the way to the next phalanx. */
const handWeight = 0.3;
const axisWeight = 2;
const nextPhalanxWeight = 1.5;

/** Rotation of one finger, counter-clockwise degrees. */
export function estimateFingerRotation({ regions }: FingerColumn, handDegrees: number): number {
  const [tip, next] = regions;
  const axis = longAxis(tip!);
  let weighted = 0;
  let weights = handWeight;
  const add = (degrees: number, weight: number): void => {
    const away = turnBetween(handDegrees, degrees);
    if (Math.abs(away) > spreadDegreesMax) return;
    weighted += weight * away;
    weights += weight;
  };
  add(axis.degrees, axisWeight * axis.slenderness);
  if (next) add(directionDegrees(middleOf(tip!), middleOf(next)), nextPhalanxWeight);
  return handDegrees + weighted / weights;
}

/** Rotation of a finger whose tip is the first place and whose base the second. */
function directionDegrees(tip: Point, base: Point): number {
  return (Math.atan2(base.x - tip.x, base.y - tip.y) * 180) / Math.PI;
}

/** From one direction to the other, -90 to 90: an axis has no front. */
function turnBetween(fromDegrees: number, toDegrees: number): number {
  const turn = (((toDegrees - fromDegrees) % 180) + 180) % 180;
  return turn > 90 ? turn - 180 : turn;
}
