import { bucketCount } from './index-size.ts';

/** Of a bucket of usual length. */
const usualWeight = 4;
const weightMax = 16;
/** Lengths, in eighths of the usual one, of which the weight is known; longer ones weigh as the last. */
const lengthsMax = 512;

/** By length, in eighths of the usual one. */
const weights = Uint8Array.from({ length: lengthsMax }, (_, eighths) => {
  const weight = Math.round(usualWeight / Math.sqrt(Math.max(1, eighths) / 8));
  return Math.max(1, Math.min(weightMax, weight));
});

/**
 * How much a hit weighs by the number of people in its bucket: what many have tells little (as words of many pages do; Spärck Jones,
 * 1972), by the square root of their number, which missed fewer than all alike or by the logarithm.
 */
export function createBucketWeights(peopleInBuckets: number): (bucketPeople: number) => number {
  const usualPeople = Math.max(1, peopleInBuckets / bucketCount);
  const eighthsOfPeople = 8 / usualPeople;
  return (bucketPeople) =>
    weights[Math.min(lengthsMax - 1, Math.round(bucketPeople * eighthsOfPeople))]!;
}
