import type { GrayImage } from '@whorl/codecs';
import type { FloatMap } from '../../extraction/maps.ts';
import { normal, type Random, uniform } from '../random.ts';
import { drawSurface } from './surface.ts';

/** Gray level of the surface. */
const surfaceLevel = [135, 215] as const;
/** Noise of the camera, deviation, gray levels. */
const noiseLevels = 3.5;

/** A mark as it is photographed: what a print left on a surface, darker by the given gray levels. */
export function renderMark(left: FloatMap, contrastLevels: number, random: Random): GrayImage {
  const { width, height } = left;
  const level = uniform(random, ...surfaceLevel);
  const surface = drawSurface(width, height, random);
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const gray = level + surface.values[i]! - contrastLevels * left.values[i]!;
    pixels[i] = Math.round(Math.min(255, Math.max(0, gray + noiseLevels * normal(random))));
  }
  return { width, height, pixels, resolution: { ppi: 500, source: 'stated' } };
}
