import { fillHolesKernel, keepLargeRegionsKernel } from './kernels/choose-regions-kernel.ts';
import type { BitMap, MapRoom } from './maps.ts';

/** The four-connected regions that have at least a share of the pixels of the largest. */
export function keepLargeRegions(mask: BitMap, shareMin: number, room: MapRoom): BitMap {
  return keepLargeRegionsKernel(mask, shareMin, room);
}

/** The kernel's twin. */
export function keepLargeRegionsTwin(mask: BitMap, shareMin: number): BitMap {
  const { labels, sizes } = labelRegions(mask, 1);
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0);
  const isLarge = (label: number) => label > 0 && sizes[label - 1]! >= shareMin * largest;
  return { ...mask, bits: Uint8Array.from(labels, (label) => (isLarge(label) ? 1 : 0)) };
}

/** The mask with its holes: a hole is background that does not reach the border of the image. */
export function fillHoles(mask: BitMap, room: MapRoom): BitMap {
  return fillHolesKernel(mask, room);
}

/** The kernel's twin. */
export function fillHolesTwin(mask: BitMap): BitMap {
  const { width, height } = mask;
  const { labels } = labelRegions(mask, 0);
  const isAtBorder = (i: number) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  };
  const open = new Set(labels.filter((_, i) => isAtBorder(i)));
  const bits = mask.bits.map((bit, i) => (bit === 1 || !open.has(labels[i]!) ? 1 : 0));
  return { ...mask, bits };
}

interface Regions {
  /** 0 outside, else 1 + index into sizes. */
  readonly labels: Int32Array;
  /** Pixels of each region. */
  readonly sizes: readonly number[];
}

/** Four-connected regions of the pixels whose bit has the given value, in the order of their first pixels. */
function labelRegions({ width, height, bits }: BitMap, value: 0 | 1): Regions {
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
  return { labels, sizes };
}
