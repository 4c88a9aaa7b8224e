import type { MatchPrint } from './match-print.ts';
import { cosineScale, cosines, sines, turnSteps } from './turn-tables.ts';

/** Sides of the polygon round the minutiae of a print. */
const sideCount = 16;
/** How far outside it a minutia still counts as inside, pixels: about one ridge period. */
const marginPixels = 10;

/** For each side the distance from the origin, in the direction that the side faces, pixels. */
export type SupportPolygon = Float64Array;

const sideX = Float64Array.from({ length: sideCount }, (_, side) => sideTurn(cosines, side));
const sideY = Float64Array.from({ length: sideCount }, (_, side) => sideTurn(sines, side));

function sideTurn(table: Int16Array, side: number): number {
  return table[(side * turnSteps) / sideCount]! / cosineScale;
}

/** The part of the finger that a print shows, as far as its minutiae tell. */
export function supportPolygon(print: MatchPrint): SupportPolygon {
  return Float64Array.from({ length: sideCount }, (_, side) => {
    let farthest = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < print.count; i++) {
      farthest = Math.max(farthest, print.x[i]! * sideX[side]! + print.y[i]! * sideY[side]!);
    }
    return farthest + marginPixels;
  });
}

export function isInside(polygon: SupportPolygon, x: number, y: number): boolean {
  for (let side = 0; side < sideCount; side++) {
    if (x * sideX[side]! + y * sideY[side]! > polygon[side]!) return false;
  }
  return true;
}
