// Twin: labelRegions of regions.ts.

/**
 * Numbers the four-connected regions of the pixels of some value, from 1 on in the order of their first pixels: `labels` and `sizes`
 * hold 32 bits a pixel and a region, `stack` is room for as many as there are pixels. Returns the regions.
 */
export function labelRegions(
  bits: usize, labels: usize, stack: usize, sizes: usize, width: i32, height: i32, value: u32,
): i32 {
  const count = width * height;
  memory.fill(labels, 0, <usize>count << 2);
  let label: i32 = 0;
  for (let seed = 0; seed < count; seed++) {
    if (!isNew(bits, labels, seed, value)) continue;
    label++;
    let size: i32 = 0;
    let top = push(labels, stack, seed, label);
    while (top > stack) {
      top -= 4;
      const i = load<i32>(top);
      const x = i % width;
      size++;
      if (x > 0 && isNew(bits, labels, i - 1, value)) top = push(labels, top, i - 1, label);
      if (x < width - 1 && isNew(bits, labels, i + 1, value)) top = push(labels, top, i + 1, label);
      if (i >= width && isNew(bits, labels, i - width, value)) top = push(labels, top, i - width, label);
      if (i < count - width && isNew(bits, labels, i + width, value)) top = push(labels, top, i + width, label);
    }
    store<i32>(sizes + (<usize>(label - 1) << 2), size);
  }
  return label;
}

// @ts-ignore: decorator
@inline function isNew(bits: usize, labels: usize, i: i32, value: u32): bool {
  return load<u8>(bits + <usize>i) == value && load<i32>(labels + (<usize>i << 2)) == 0;
}

// @ts-ignore: decorator
@inline function push(labels: usize, top: usize, i: i32, label: i32): usize {
  store<i32>(labels + (<usize>i << 2), label);
  store<i32>(top, i);
  return top + 4;
}
