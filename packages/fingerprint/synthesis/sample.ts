import type { FloatMap } from '../extraction/maps.ts';

/** The map between its pixels, bilinearly; beyond its border, its border. */
export function sampleBilinear({ width, height, values }: FloatMap, x: number, y: number): number {
  const insideX = Math.min(width - 1, Math.max(0, x));
  const insideY = Math.min(height - 1, Math.max(0, y));
  const column = Math.min(width - 2, Math.floor(insideX));
  const row = Math.min(height - 2, Math.floor(insideY));
  const right = insideX - column;
  const down = insideY - row;
  const i = row * width + column;
  const upper = values[i]! + right * (values[i + 1]! - values[i]!);
  const lower = values[i + width]! + right * (values[i + width + 1]! - values[i + width]!);
  return upper + down * (lower - upper);
}
