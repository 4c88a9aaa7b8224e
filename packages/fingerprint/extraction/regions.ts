import { labelRegionsKernel } from './kernels/label-regions-kernel.ts';
import type { BitMap } from './maps.ts';

export interface Regions {
  /** 0 outside, else 1 + index into sizes. */
  readonly labels: Int32Array;
  /** Pixels of each region. */
  readonly sizes: Int32Array;
}

/** Four-connected regions of the pixels whose bit has the given value, in the order of their first pixels. */
export function labelRegions(mask: BitMap, value: 0 | 1): Regions {
  return labelRegionsKernel(mask, value);
}

/** The kernel's twin. */
export function labelRegionsTwin({ width, height, bits }: BitMap, value: 0 | 1): Regions {
  const labels = new Int32Array(width * height);
  const sizes: number[] = [];
  for (const [seed, bit] of bits.entries()) {
    if (bit !== value || labels[seed] !== 0) continue;
    const region = [seed];
    const visit = (i: number): void => {
      if (bits[i] !== value || labels[i] !== 0) return;
      labels[i] = sizes.length + 1;
      region.push(i);
    };
    labels[seed] = sizes.length + 1;
    for (const i of region) {
      const x = i % width;
      if (x > 0) visit(i - 1);
      if (x < width - 1) visit(i + 1);
      visit(i - width);
      visit(i + width);
    }
    sizes.push(region.length);
  }
  return { labels, sizes: Int32Array.from(sizes) };
}
