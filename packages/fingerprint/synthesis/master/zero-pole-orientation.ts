import type { Random } from '../random.ts';
import { uniform } from '../random.ts';
import type { OrientationModel } from './orientation-model.ts';
import type { PatternClass } from './pattern-class.ts';
import type { Point, SingularPoints } from './singular-points.ts';
import { drawTwist } from './twist.ts';

/**
 * The flow of a pattern with singular points: the zero-pole model of Sherlock & Monro (Pattern
 * Recognition 26(7), 1993), in which a core adds half the angle under which it is seen and a delta
 * takes it away, with the piecewise linear correction of that angle of Vizcaya & Gerhardt
 * (Pattern Recognition 29(7), 1996), without which ridges do not follow the outline of the finger.
 */
export function drawZeroPoleOrientation(
  pattern: PatternClass,
  points: SingularPoints,
  random: Random,
): OrientationModel {
  const strength = uniform(random, 0.85, 1.15) / points.cores.length;
  const cores = points.cores.map((point, index) => ({
    point,
    correction: drawCorrection(random, index === 0 ? upperCoreBends : lowerCoreBends, strength),
  }));
  const deltas = points.deltas.map((point) => ({
    point,
    correction: drawCorrection(random, deltaBends, 1),
  }));
  const twist = drawTwist(pattern, points, random);
  return (x, y) => {
    let angle = 0;
    for (const { point, correction } of cores) angle += seenAngle(point, correction, x, y);
    for (const { point, correction } of deltas) angle -= seenAngle(point, correction, x, y);
    return angle / 2 + twist(x, y);
  };
}

/** What is added to the angle of sight, radians, in steps of an eighth of a turn from -π to π. */
type Correction = readonly number[];

const eighth = Math.PI / 4;
/** Unevenness of real fingers, radians. */
const jitter = 0.12;

/**
 * Degrees added to the angle of sight at -180, -135, … 180. Round the upper side of a core ridges
 * are half circles, which turn twice as fast as the model says; beneath it they run straight.
 * The figures were set by eye, so that the flanks follow the outline of a fingertip.
 */
const upperCoreBends = [65, 20, 0, -20, -65, -45, 0, 45, 65];
const lowerCoreBends = [35, 20, 0, -20, -35, -20, 0, 20, 35];
/** A delta stays as the model has it, but for the jitter. */
const deltaBends = [0, 0, 0, 0, 0, 0, 0, 0, 0];

function drawCorrection(random: Random, bends: readonly number[], strength: number): Correction {
  const correction = bends.map(
    (degrees) => (strength * degrees * Math.PI) / 180 + uniform(random, -jitter, jitter),
  );
  // The two ends are one direction.
  correction[correction.length - 1] = correction[0]!;
  return correction;
}

function seenAngle(from: Point, correction: Correction, x: number, y: number): number {
  const angle = Math.atan2(from.y - y, x - from.x);
  const position = (angle + Math.PI) / eighth;
  const knot = Math.min(7, Math.floor(position));
  const before = correction[knot]!;
  return angle + before + (position - knot) * (correction[knot + 1]! - before);
}
