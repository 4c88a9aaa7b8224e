import { bestMinutiae } from '../../best-minutiae.ts';
import type { Minutia, Template } from '../../template.ts';

/** Side of a part, pixels at 500 ppi: 36 mm hold some 250 minutiae, as many as a template has room for. */
export const partPixels = 720;
/** Parts begin this far apart, so that every mark of half a part's side lies whole in some part. */
export const partStepPixels = 360;
const minutiaeMax = 255;
/** A part with fewer minutiae says nothing. */
const minutiaeMin = 12;

/** A square of a palm as a template of its own. */
export interface PalmPart {
  /** Place in the grid of parts, from 0; parts without ridges are left out. */
  readonly row: number;
  readonly column: number;
  /** Top left of the part in the palm, pixels at 500 ppi. */
  readonly offsetX: number;
  readonly offsetY: number;
  readonly template: Template;
}

/** Overlapping squares over the minutiae of a palm of the given size, pixels at 500 ppi. */
export function palmParts(
  minutiae: readonly Minutia[],
  width: number,
  height: number,
): readonly PalmPart[] {
  const parts: PalmPart[] = [];
  for (let row = 0; row < partCount(height); row++) {
    for (let column = 0; column < partCount(width); column++) {
      const [offsetX, offsetY] = [column * partStepPixels, row * partStepPixels];
      const partWidth = Math.min(partPixels, width - offsetX);
      const partHeight = Math.min(partPixels, height - offsetY);
      const inside = minutiae
        .map((minutia) => ({ ...minutia, x: minutia.x - offsetX, y: minutia.y - offsetY }))
        .filter(({ x, y }) => x >= 0 && y >= 0 && x < partWidth && y < partHeight);
      if (inside.length < minutiaeMin) continue;
      const kept = bestMinutiae(inside, minutiaeMax);
      const quality = Math.round(kept.reduce((sum, m) => sum + m.quality, 0) / kept.length);
      const template = { width: partWidth, height: partHeight, minutiae: kept, quality };
      parts.push({ row, column, offsetX, offsetY, template });
    }
  }
  return parts;
}

/** As many as it takes that the last one reaches the end. */
function partCount(lengthPixels: number): number {
  return Math.max(1, Math.ceil((lengthPixels - partPixels) / partStepPixels) + 1);
}
