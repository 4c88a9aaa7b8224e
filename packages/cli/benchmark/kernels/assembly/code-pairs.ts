// The least that a look by votes must do: half of each code against half of each of some others, and nothing but the bits in
// which they differ. Twin: ../../code-pairs.ts.

/** Sum of the bits in which each of `count` halves of 64 bits differs from each of as many others, four at a time. */
export function sumPairs(codes: usize, others: usize, count: usize): u64 {
  let sum: u64 = 0;
  const end = codes + (count << 3), othersEnd = others + (count << 3);
  for (let code = codes; code < end; code += 8) {
    const half = load<u64>(code);
    for (let other = others; other < othersEnd; other += 32) {
      sum += popcnt<u64>(half ^ load<u64>(other)) + popcnt<u64>(half ^ load<u64>(other, 8))
        + popcnt<u64>(half ^ load<u64>(other, 16)) + popcnt<u64>(half ^ load<u64>(other, 24));
    }
  }
  return sum;
}
