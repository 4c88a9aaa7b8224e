// Maps, masks and pictures of any size that the tests of kernels and twins share.
import type { GrayImage } from '@whorl/codecs';
import fc from 'fast-check';
import { type BitMap, createFloatMap, type FloatMap } from '../../maps.ts';

export function mapOf(width: number, height: number, seed: number): FloatMap {
  const map = createFloatMap(width, height);
  for (let i = 0; i < map.values.length; i++) map.values[i] = Math.sin(i * seed + seed) * 1.8;
  return map;
}

export const size = fc.integer({ min: 1, max: 60 });

export function maskOf(width: number, height: number, seed: number): BitMap {
  const bits = Uint8Array.from({ length: width * height }, (_, i) =>
    Math.sin(i * 0.05 * seed) > -0.5 ? 1 : 0,
  );
  return { width, height, bits };
}

export function imageOf(width: number, height: number, seed: number): GrayImage {
  const pixels = Uint8Array.from(mapOf(width, height, seed).values, (v) => 128 + 60 * v);
  return { width, height, pixels, resolution: { ppi: 500, source: 'assumed' } };
}

/** Noise and blots of some grain. */
export function blotsOf(width: number, height: number, seed: number, grain: number): BitMap {
  const bits = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = Math.floor((i % width) / grain);
    const y = Math.floor(i / width / grain);
    return Math.sin(x * seed + y * 7.3) > -0.3 ? 1 : 0;
  });
  return { width, height, bits };
}

export const grains = fc.integer({ min: 1, max: 5 });
