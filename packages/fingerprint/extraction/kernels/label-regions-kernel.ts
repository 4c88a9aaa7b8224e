import type { BitMap } from '../maps.ts';
import type { Regions } from '../regions.ts';
import { extractionKernel, layOut, wholesAt } from './kernel-memory.ts';

/** labelRegionsTwin() of regions.ts. */
export function labelRegionsKernel({ width, height, bits }: BitMap, value: 0 | 1): Regions {
  const bytes = 4 * bits.length;
  const areas = layOut(bits, bytes, bytes, bytes) as [number, number, number, number];
  const count = extractionKernel().labelRegions(...areas, width, height, value);
  return {
    labels: wholesAt(areas[1], bits.length).slice(),
    sizes: wholesAt(areas[3], count).slice(),
  };
}
