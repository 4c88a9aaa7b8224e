import type { GrayImage } from '@whorl/codecs';
import { templatePpi } from '../template.ts';

/** Scales nearer to one than this are left alone: a percent moves no minutia by more than matching tolerates. */
const scaleToleranceFraction = 0.01;

/** The image at 500 ppi, so that every length after this step is a length on the finger. */
export function resampleToTemplatePpi(image: GrayImage): GrayImage {
  const scale = templatePpi / image.resolution.ppi;
  if (Math.abs(scale - 1) < scaleToleranceFraction) return image;
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const across = areaWeights(image.width, width);
  const down = areaWeights(image.height, height);
  const rows = new Float32Array(image.height * width);
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * width + x] = weightedSum(image.pixels, y * image.width, 1, across[x]!);
    }
  }
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = Math.round(weightedSum(rows, x, width, down[y]!));
    }
  }
  return { width, height, pixels, resolution: { ...image.resolution, ppi: templatePpi } };
}

interface Weights {
  readonly first: number;
  readonly weights: readonly number[];
}

/** For each target sample the source samples under a triangle as wide as the coarser of the two grids. */
function areaWeights(sourceLength: number, targetLength: number): readonly Weights[] {
  const step = sourceLength / targetLength;
  const reach = Math.max(1, step);
  return Array.from({ length: targetLength }, (_, target) => {
    const center = (target + 0.5) * step - 0.5;
    const first = Math.max(0, Math.ceil(center - reach));
    const last = Math.min(sourceLength - 1, Math.floor(center + reach));
    const raw: number[] = [];
    for (let source = first; source <= last; source++) {
      raw.push(Math.max(0, 1 - Math.abs(source - center) / reach));
    }
    const total = raw.reduce((sum, weight) => sum + weight, 0);
    if (total === 0)
      return { first: Math.min(sourceLength - 1, Math.max(0, Math.round(center))), weights: [1] };
    return { first, weights: raw.map((weight) => weight / total) };
  });
}

function weightedSum(
  samples: Uint8Array | Float32Array,
  start: number,
  stride: number,
  { first, weights }: Weights,
): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++)
    sum += samples[start + (first + i) * stride]! * weights[i]!;
  return sum;
}
