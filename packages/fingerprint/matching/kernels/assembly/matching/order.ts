// Which of two prints goes first. Twin: print-order.ts.

import { byteAt } from './memory';

/** By count of minutiae, then by content, so that a score does not depend on who was asked about whom. */
export function precedes(a: usize, b: usize): bool {
  const n = byteAt(a, 0), m = byteAt(b, 0);
  if (n != m) return n < m;
  const bytes: usize = 16 + n * 22;
  let i: usize = 0;
  while (i < bytes && byteAt(a, i) == byteAt(b, i)) i++;
  return i < bytes && byteAt(a, i) < byteAt(b, i);
}
