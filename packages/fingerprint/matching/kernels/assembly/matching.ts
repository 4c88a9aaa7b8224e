// The comparison of two packed templates, from codes to evidence. Doubles and one order of operations
// throughout, so that every processor and the twin (../../observe.ts and what it calls, where the
// reasons and the constants are explained) give the same bits. Numbers here must be those there.

import { measure, selectPairs, sortListed } from './matching/candidates';
import { gather } from './matching/evidence';
import { best, byteAt, end, evidence, printA, printB, put, scoredPairsTable, unfold } from './matching/memory';
import { bestOverlay } from './matching/overlay';
import { relax, relaxedSimilarity } from './matching/relaxation';

export function endOfKernel(): usize { return (end + 15) & ~15; }
export function evidenceAddress(): usize { return evidence; }
export function pairsAddress(): usize { return best; }

/**
 * Compares two packed templates, the one that precedes the other first. Leaves the evidence and the pairs.
 * 1: compared; 0: nothing in common; -1: relaxed similarity below `rejectBelow`, nothing more was looked at.
 */
export function compare(a: usize, b: usize, rejectBelow: f64): i32 {
  const n = unfold(a, printA), m = unfold(b, printB);
  const listedCount = measure(a, n, b, m);
  sortListed(listedCount);
  const count = selectPairs(listedCount, n, m);
  if (count < 3) return 0;
  relax(printA, printB, count);
  const mean = relaxedSimilarity(count, byteAt(scoredPairsTable, min<usize>(n, m)));
  if (mean < rejectBelow) return -1;
  put(evidence, 0, mean);
  if (!bestOverlay(printA, n, printB, m, count)) return 0;
  gather(printA, n, printB, m);
  return 1;
}
