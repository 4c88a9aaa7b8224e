// Twins: foregroundBoundsTwin and cropTwin of crop-to-foreground.ts.

/**
 * The first and the last column and row that hold a 1, into `bounds`, 32 bits each: columns, then rows. Returns false, and writes
 * nothing, where there is none.
 */
export function foregroundBounds(bits: usize, bounds: usize, width: i32, height: i32): bool {
  let left = width, right = -1, top = -1, bottom = -1;
  for (let y = 0; y < height; y++) {
    const row = bits + <usize>y * width;
    const first = firstOne(row, width);
    if (first == width) continue;
    if (top < 0) top = y;
    bottom = y;
    left = min(left, first);
    let last = width - 1;
    while (last > right && load<u8>(row + last) == 0) last--;
    right = max(right, last);
  }
  if (top < 0) return false;
  store<i32>(bounds, left);
  store<i32>(bounds + 4, right);
  store<i32>(bounds + 8, top);
  store<i32>(bounds + 12, bottom);
  return true;
}

function firstOne(row: usize, width: i32): i32 {
  let x = 0;
  while (x + 16 <= width && !v128.any_true(v128.load(row + x))) x += 16;
  while (x < width && load<u8>(row + x) == 0) x++;
  return x;
}

/** Copies a part of a map of bytes. */
export function crop(
  source: usize, target: usize, sourceWidth: i32, left: i32, top: i32, width: i32, height: i32,
): void {
  for (let y = 0; y < height; y++) {
    memory.copy(target + <usize>y * width, source + <usize>((top + y) * sourceWidth + left), width);
  }
}
