import {
  askedKeys,
  codeKeyCount,
  printKeys,
  printKeysMax,
} from '../../packages/fingerprint/index.ts';

/** How often the probe asks for each key. */
export function askedCounts(probe: Uint8Array): Uint8Array {
  const counts = new Uint8Array(codeKeyCount);
  for (const key of askedKeys(probe)) counts[key]!++;
  return counts;
}

/** How often an index would name a print for a probe, hits in all buckets taken alike. */
export function indexHits(asked: Uint8Array, reference: Uint8Array): number {
  const keys = new Uint32Array(printKeysMax);
  const count = printKeys(reference, 0, keys, 0);
  return keys.subarray(0, count).reduce((sum, key) => sum + asked[key]!, 0);
}
