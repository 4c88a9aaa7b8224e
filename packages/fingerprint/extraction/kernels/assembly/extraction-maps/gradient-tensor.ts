// Twin: gradientTensor of orientation.ts.

/** What the gradients of four pixels beside each other give: a function of the kernel gives one value. */
let difference: v128 = f32x4.splat(0);
let product: v128 = f32x4.splat(0);
let sum: v128 = f32x4.splat(0);

/**
 * Adds the structure tensor of each pixel that has eight neighbours to its cell of 4 x 4: Gy² - Gx² into `xx`, -2 Gx Gy
 * into `xy`, Gx² + Gy² into `energy`, all zero before. `columns` cells lie in a row; four of them are summed at a time, of which
 * those beyond the end of the row add nothing to the first of the next.
 */
export function gradientTensor(
  source: usize, xx: usize, xy: usize, energy: usize, width: i32, height: i32, columns: i32,
): void {
  const rowBytes = <usize>width << 2;
  const minusTwo = f32x4.splat(-2);
  for (let y = 1; y < height - 1; y++) {
    const row = source + <usize>y * rowBytes;
    const cells = <usize>((y >> 2) * columns) << 2;
    for (let column = 0; column < columns; column += 4) {
      const left = column << 2;
      const isWithin = left > 0 && left + 16 < width;
      const at = row + (<usize>left << 2);
      lookAt(at, rowBytes, isWithin, left, width);
      const d0 = difference, p0 = product, s0 = sum;
      lookAt(at + 16, rowBytes, isWithin, left + 4, width);
      const d1 = difference, p1 = product, s1 = sum;
      lookAt(at + 32, rowBytes, isWithin, left + 8, width);
      const d2 = difference, p2 = product, s2 = sum;
      lookAt(at + 48, rowBytes, isWithin, left + 12, width);
      const cell = cells + (<usize>column << 2);
      addTo(xx + cell, sumsOf(d0, d1, d2, difference));
      addTo(xy + cell, f32x4.mul(minusTwo, sumsOf(p0, p1, p2, product)));
      addTo(energy + cell, sumsOf(s0, s1, s2, sum));
    }
  }
}

// @ts-ignore: decorator
@inline function lookAt(at: usize, rowBytes: usize, isWithin: bool, left: i32, width: i32): void {
  const above = at - rowBytes, below = at + rowBytes;
  const three = f32x4.splat(3), ten = f32x4.splat(10);
  const topLeft = v128.load(above - 4), topRight = v128.load(above + 4);
  const bottomLeft = v128.load(below - 4), bottomRight = v128.load(below + 4);
  const across = f32x4.sub(v128.load(at + 4), v128.load(at - 4));
  const down = f32x4.sub(v128.load(below), v128.load(above));
  const fall = f32x4.sub(bottomRight, topLeft), rise = f32x4.sub(topRight, bottomLeft);
  let gx = f32x4.add(f32x4.mul(three, f32x4.add(fall, rise)), f32x4.mul(ten, across));
  let gy = f32x4.add(f32x4.mul(three, f32x4.sub(fall, rise)), f32x4.mul(ten, down));
  if (!isWithin) {
    const exists = withNeighbours(left, width);
    gx = v128.and(exists, gx);
    gy = v128.and(exists, gy);
  }
  const gxx = f32x4.mul(gx, gx), gyy = f32x4.mul(gy, gy);
  difference = f32x4.sub(gyy, gxx);
  product = f32x4.mul(gx, gy);
  sum = f32x4.add(gxx, gyy);
}

/** The pixels of four that have one on each side. */
function withNeighbours(left: i32, width: i32): v128 {
  const x = i32x4.add(i32x4.splat(left), i32x4(0, 1, 2, 3));
  return v128.and(i32x4.gt_s(x, i32x4.splat(0)), i32x4.lt_s(x, i32x4.splat(width - 1)));
}

/** The sum of the lanes of each, side by side: of the first two and the last two, then of both. */
// @ts-ignore: decorator
@inline function sumsOf(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 2, 4, 6), v128.shuffle<f32>(a, b, 1, 3, 5, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 2, 4, 6), v128.shuffle<f32>(c, d, 1, 3, 5, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 2, 4, 6), v128.shuffle<f32>(ab, cd, 1, 3, 5, 7));
}

// @ts-ignore: decorator
@inline function addTo(address: usize, values: v128): void {
  v128.store(address, f32x4.add(v128.load(address), values));
}
