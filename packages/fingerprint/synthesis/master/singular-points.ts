import type { Random } from '../random.ts';
import { uniform } from '../random.ts';
import { masterCenterX, masterCoreY } from './master-size.ts';
import type { PatternClass } from './pattern-class.ts';

/** A place on the master, pixels at 500 ppi from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the ridge flow turns back on itself (cores) and where it parts (deltas). */
export interface SingularPoints {
  readonly cores: readonly Point[];
  readonly deltas: readonly Point[];
}

/**
 * Draws the singular points of a class. The distances, in pixels, follow ridge counts of real
 * fingers: 5 to 20 ridges of 9 pixels between core and delta.
 */
export function drawSingularPoints(pattern: PatternClass, random: Random): SingularPoints {
  const top = {
    x: masterCenterX + uniform(random, -14, 14),
    y: masterCoreY + uniform(random, -18, 18),
  };
  switch (pattern) {
    case 'arch':
      return { cores: [], deltas: [] };
    case 'tented-arch':
      return { cores: [top], deltas: [below(random, top, [-6, 6], [55, 105])] };
    case 'left-loop':
      return { cores: [top], deltas: [below(random, top, [70, 115], [85, 145])] };
    case 'right-loop':
      return { cores: [top], deltas: [below(random, top, [-115, -70], [85, 145])] };
    case 'whorl':
      return whorlPoints(random, top, [-8, 8], [16, 60]);
    case 'double-loop':
      return whorlPoints(random, top, [-30, 30], [45, 80]);
  }
}

type Range = readonly [min: number, max: number];

function whorlPoints(random: Random, top: Point, across: Range, down: Range): SingularPoints {
  const bottom = below(random, top, across, down);
  return {
    cores: [top, bottom],
    deltas: [
      below(random, bottom, [-140, -95], [45, 110]),
      below(random, bottom, [95, 140], [45, 110]),
    ],
  };
}

function below(random: Random, from: Point, across: Range, down: Range): Point {
  return { x: from.x + uniform(random, ...across), y: from.y + uniform(random, ...down) };
}
