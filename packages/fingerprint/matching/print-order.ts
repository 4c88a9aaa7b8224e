/**
 * Which of two packed templates the matcher takes first: that with fewer minutiae, then by content, so that a score
 * does not depend on who was asked about whom. Twin: kernels/assembly/matching/order.ts.
 */
export function precedes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return a.length < b.length;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i < a.length && a[i]! < b[i]!;
}
