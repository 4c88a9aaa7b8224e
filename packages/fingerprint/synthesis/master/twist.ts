import type { Random } from '../random.ts';
import { uniform } from '../random.ts';
import type { OrientationModel } from './orientation-model.ts';
import type { PatternClass } from './pattern-class.ts';
import type { SingularPoints } from './singular-points.ts';

/** How far beyond its cores the twist of a pattern reaches, pixels. */
const reachPixels = 30;

/**
 * A turn of the flow round the middle of the cores that fades with distance: slight, it makes a
 * whorl a spiral; strong, the S between the two loops of a double loop.
 */
export function drawTwist(
  pattern: PatternClass,
  { cores }: SingularPoints,
  random: Random,
): OrientationModel {
  const degrees = twistDegrees(pattern, random);
  const [first, second = first] = cores;
  if (!first || !second || degrees === 0) return () => 0;
  const x0 = (first.x + second.x) / 2;
  const y0 = (first.y + second.y) / 2;
  const spread = reachPixels + Math.hypot(first.x - second.x, first.y - second.y) / 2;
  return (x, y) => {
    const squared = ((x - x0) ** 2 + (y - y0) ** 2) / spread ** 2;
    return ((degrees * Math.PI) / 180) * Math.exp(-0.5 * squared);
  };
}

function twistDegrees(pattern: PatternClass, random: Random): number {
  const side = random() < 0.5 ? -1 : 1;
  if (pattern === 'whorl') return side * uniform(random, 0, 25);
  if (pattern === 'double-loop') return side * uniform(random, 45, 65);
  return 0;
}
