// The comparison of packed templates, from codes to evidence. Doubles and one order of operations
// throughout, so that every processor and the twin (../../observe.ts and what it calls, where the
// reasons and the constants are explained) give the same bits. Numbers here must be those there.

import { measure, selectPairs, sortListed } from './matching/candidates';
import { gather } from './matching/evidence';
import { best, byteAt, end, evidence, put, scoredPairsTable, unfold, unfoldedProbe, unfoldedReference, unread } from './matching/memory';
import { precedes } from './matching/order';
import { bestOverlay } from './matching/overlay';
import { isBelow, relax, relaxedSimilarity } from './matching/relaxation';
import { layOutVoter, votesFor } from './matching/turn-votes';

export function endOfKernel(): usize { return (end + 15) & ~15; }
export function evidenceAddress(): usize { return evidence; }
export function pairsAddress(): usize { return best; }

let A: usize = 0, n: usize = 0, B: usize = 0, m: usize = 0, count: usize = 0;

/** The probe of a scan is unfolded once; its count is kept. */
let probeCount: usize = 0;

/** Pairs of two templates in their order, relaxed; false where they have too little in common. */
function relaxPairs(probe: usize, reference: usize, isTurned: bool): bool {
  const referenceCount = unfold(reference, unfoldedReference);
  A = isTurned ? unfoldedReference : unfoldedProbe;
  B = isTurned ? unfoldedProbe : unfoldedReference;
  n = isTurned ? referenceCount : probeCount;
  m = isTurned ? probeCount : referenceCount;
  const listedCount = isTurned ? measure(reference, n, probe, m) : measure(probe, n, reference, m);
  sortListed(listedCount);
  count = selectPairs(listedCount, n, m);
  if (count < 3) return false;
  relax(A, B, count);
  return true;
}

// @ts-ignore: decorator
@inline function scoredCount(): usize { return byteAt(scoredPairsTable, min<usize>(n, m)); }

/** The whole comparison with the probe that is unfolded; true where the reference is not rejected. */
function compareUnfolded(probe: usize, reference: usize, rejectBelow: f64): bool {
  const isTurned = precedes(reference, probe);
  if (!relaxPairs(probe, reference, isTurned) || isBelow(count, scoredCount(), rejectBelow)) return false;
  const similarity = relaxedSimilarity(count, scoredCount());
  if (similarity < rejectBelow) return false;
  put(evidence, 0, similarity);
  if (!bestOverlay(A, n, B, m, count)) return false;
  gather(A, n, B, m);
  store<u32>(evidence, isTurned ? 1 : 0, 40);
  return true;
}

/**
 * Compares two packed templates, in the order of their bytes whichever is named first. Leaves the evidence and the pairs.
 * 1: compared; 0: nothing in common, or a relaxed similarity below `rejectBelow`.
 */
export function compare(probe: usize, reference: usize, rejectBelow: f64): i32 {
  probeCount = unfold(probe, unfoldedProbe);
  return compareUnfolded(probe, reference, rejectBelow) ? 1 : 0;
}

// Scans: `slots` lists u32 numbers of references, which lie `stride` bytes apart.

// @ts-ignore: decorator
@inline function referenceAt(references: usize, stride: usize, slots: usize, i: usize): usize {
  return references + <usize>load<u32>(slots + (i << 2)) * stride;
}

/** References that are fetched from memory at the same time: with 4 and with 16, looks at scattered ones are slower. */
const readAhead: usize = 8;

/**
 * Reads a little of each cache line of this reference and of those after it, each time that as many are done, so that all of
 * them are on their way at once: a scattered one costs half. All lines, since memory is fetched ahead only where it is
 * read in order.
 */
// @ts-ignore: decorator
@inline function touchAhead(references: usize, stride: usize, slots: usize, slotCount: usize, i: usize, bytes: usize = stride): void {
  if (i % readAhead != 0) return;
  let sum: u32 = 0;
  for (let k = i, end = min<usize>(slotCount, i + readAhead); k < end; k++) {
    const reference = referenceAt(references, stride, slots, k);
    for (let at = reference; at < reference + bytes; at += 64) sum += load<u32>(at);
  }
  store<u32>(unread, sum);
}

export { layOutVoter };

/**
 * First looks: what so many minutiae of the fronts of packed templates (../shortlist/packed-front.ts) have in common with a
 * voter about one turn, a u16 for each slot.
 */
export function glanceListed(voter: usize, fronts: usize, stride: usize, slots: usize, slotCount: usize, columnsMax: usize, oppositeMax: usize, votes: usize): void {
  for (let i: usize = 0; i < slotCount; i++) {
    touchAhead(fronts, stride, slots, slotCount, i, 32 + columnsMax * 16);
    const front = referenceAt(fronts, stride, slots, i);
    store<u16>(votes + (i << 1), <u16>votesFor(voter, oppositeMax, front + 32, min<usize>(columnsMax, byteAt(front, 0)), front + 8, 1));
  }
}

/** The same of whole templates. */
export function voteListed(voter: usize, references: usize, stride: usize, slots: usize, slotCount: usize, columnsMax: usize, oppositeMax: usize, votes: usize): void {
  for (let i: usize = 0; i < slotCount; i++) {
    touchAhead(references, stride, slots, slotCount, i);
    const reference = referenceAt(references, stride, slots, i);
    const count = byteAt(reference, 0);
    store<u16>(votes + (i << 1), <u16>votesFor(voter, oppositeMax, reference + 16, min<usize>(columnsMax, count), reference + 20 + count * 16, 6));
  }
}

/** Third look: relaxed similarity, a double for each slot, or -1 where nothing is in common. */
export function relaxListed(probe: usize, references: usize, stride: usize, slots: usize, slotCount: usize, similarities: usize): void {
  probeCount = unfold(probe, unfoldedProbe);
  for (let i: usize = 0; i < slotCount; i++) {
    touchAhead(references, stride, slots, slotCount, i);
    const reference = referenceAt(references, stride, slots, i);
    const isRelaxed = relaxPairs(probe, reference, precedes(reference, probe));
    put(similarities, i, isRelaxed ? relaxedSimilarity(count, scoredCount()) : -1);
  }
}

/** The whole comparison. Returns how many are not rejected, each an entry of 48 bytes: place in the list, evidence. */
export function compareListed(probe: usize, references: usize, stride: usize, slots: usize, slotCount: usize, rejectBelow: f64, entries: usize): usize {
  probeCount = unfold(probe, unfoldedProbe);
  let found: usize = 0;
  for (let i: usize = 0; i < slotCount; i++) {
    touchAhead(references, stride, slots, slotCount, i);
    if (!compareUnfolded(probe, referenceAt(references, stride, slots, i), rejectBelow)) continue;
    const entry = entries + found * 48;
    store<u32>(entry, <u32>i);
    memory.copy(entry + 8, evidence, 40);
    found++;
  }
  return found;
}
