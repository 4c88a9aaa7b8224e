import { fingerAxes } from './finger-frame.ts';
import { longAxis } from './region-axis.ts';
import type { RidgeRegion } from './ridge-regions.ts';

/** No hand is put down on a card or a platen more turned than this. */
const rotationDegreesMax = 45;
const coarseStepDegrees = 3;
const fineStepDegrees = 0.5;
/** What the axes of the regions weigh against the gaps between fingers. */
const axisWeight = 1;
/** Width of the stripes that ridges are counted in, mm. */
const stripeMm = 1;

/**
 * Rotation of the hand, counter-clockwise degrees, by two witnesses. Looked at along the fingers,
 * ridges gather in few stripes with gaps between, so the sum of squares over the stripes is great;
 * that holds for fingers that touch. And single phalanges are longer than wide.
 */
export function estimateHandRotation(regions: readonly RidgeRegion[]): number {
  const axes = regions.map((region) => ({ ...longAxis(region), area: region.cells.length }));
  const upright = axes.filter(({ degrees }) => Math.abs(degrees) <= rotationDegreesMax);
  const weights = upright.map(({ area, slenderness }) => area * slenderness);
  const weightSum = weights.reduce((sum, weight) => sum + weight, 1e-9);
  const agreement = (rotationDegrees: number): number =>
    upright.reduce((sum, { degrees }, i) => {
      const turn = ((degrees - rotationDegrees) * Math.PI) / 180;
      return sum + (weights[i]! * Math.cos(2 * turn)) / weightSum;
    }, 0);
  const greatest = Math.max(
    ...stepsAround(0, rotationDegreesMax, coarseStepDegrees).map((d) => sharpness(regions, d)),
    1e-9,
  );
  const support = (degrees: number): number =>
    sharpness(regions, degrees) / greatest + axisWeight * agreement(degrees);
  const coarse = bestOf(stepsAround(0, rotationDegreesMax, coarseStepDegrees), support);
  return bestOf(stepsAround(coarse, coarseStepDegrees, fineStepDegrees), support);
}

function stepsAround(centerDegrees: number, reachDegrees: number, stepDegrees: number): number[] {
  const steps = Math.round(reachDegrees / stepDegrees);
  return Array.from({ length: 2 * steps + 1 }, (_, i) => centerDegrees + (i - steps) * stepDegrees);
}

function bestOf(candidates: readonly number[], support: (degrees: number) => number): number {
  const supports = candidates.map(support);
  return candidates[supports.indexOf(Math.max(...supports))]!;
}

/** Sum of squares of the ridge area over the stripes that run along the finger. */
function sharpness(regions: readonly RidgeRegion[], rotationDegrees: number): number {
  const { across } = fingerAxes(rotationDegrees);
  const stripes = new Map<number, number>();
  for (const { cells } of regions) {
    for (const cell of cells) {
      const position = across(cell) / stripeMm;
      const stripe = Math.floor(position);
      const share = position - stripe;
      stripes.set(stripe, (stripes.get(stripe) ?? 0) + cell.ridgeness * (1 - share));
      stripes.set(stripe + 1, (stripes.get(stripe + 1) ?? 0) + cell.ridgeness * share);
    }
  }
  let sum = 0;
  for (const value of stripes.values()) sum += value * value;
  return sum;
}
