import type { LineMap } from './ruling.ts';

/** Greatest turn that is looked for, degrees: a sheet laid by hand on a scanner. */
const turnMax = 5;
const coarseStep = 0.25;
const fineStep = 0.05;
const finestStep = 0.01;
/** The best turn must gather lines this much better than the usual one; else there are none. */
const gainMin = 1.25;

type Turn = (degrees: number) => number;

/**
 * How far a card lies turned, degrees counter-clockwise: the turn at which the pixels of lines fall
 * together in few rows and columns. 0 where no ruling says anything.
 */
export function estimateSkew(across: LineMap, down: LineMap): number {
  const sharpness = sharpnessOf(pointsOf(across), pointsOf(down), across);
  const turns = steps(-turnMax, turnMax, coarseStep);
  const usual = turns.map(sharpness).toSorted((a, b) => a - b)[turns.length >> 1]!;
  const coarse = best(turns, sharpness);
  if (sharpness(coarse) < gainMin * usual) return 0;
  const fine = best(steps(coarse - coarseStep, coarse + coarseStep, fineStep), sharpness);
  return best(steps(fine - fineStep, fine + fineStep, finestStep), sharpness);
}

interface Points {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/** Places of the line pixels, from the middle of the picture. */
function pointsOf({ width, height, values }: LineMap): Points {
  const count = values.reduce((sum, value) => sum + value, 0);
  const points = { x: new Float32Array(count), y: new Float32Array(count) };
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 0) continue;
    points.x[at] = (i % width) + 0.5 - width / 2;
    points.y[at] = Math.floor(i / width) + 0.5 - height / 2;
    at++;
  }
  return points;
}

function sharpnessOf(across: Points, down: Points, { width, height }: LineMap): Turn {
  const half = Math.ceil(Math.hypot(width, height) / 2) + 1;
  const bins = new Uint32Array(2 * half + 1);
  const gathered = ({ x, y }: Points, ofX: number, ofY: number): number => {
    bins.fill(0);
    for (let i = 0; i < x.length; i++) bins[Math.round(ofX * x[i]! + ofY * y[i]!) + half]!++;
    return bins.reduce((sum, count) => sum + count * count, 0);
  };
  return (degrees) => {
    const sine = Math.sin((degrees * Math.PI) / 180);
    const cosine = Math.cos((degrees * Math.PI) / 180);
    return gathered(across, sine, cosine) + gathered(down, cosine, -sine);
  };
}

function steps(from: number, to: number, step: number): readonly number[] {
  const count = Math.round((to - from) / step);
  return Array.from({ length: count + 1 }, (_, i) => from + i * step);
}

function best(turns: readonly number[], sharpness: Turn): number {
  let [chosen, most] = [turns[0]!, -1];
  for (const turn of turns) {
    const value = sharpness(turn);
    if (value > most) [chosen, most] = [turn, value];
  }
  return chosen;
}
