// Twin: gradientTensor of orientation.ts.

/**
 * Adds the structure tensor of each pixel that has eight neighbours to its cell of 4 x 4: Gy² - Gx² into `xx`, -2 Gx Gy
 * into `xy`, Gx² + Gy² into `energy`, all zero before. `columns` cells lie in a row.
 */
export function gradientTensor(
  source: usize, xx: usize, xy: usize, energy: usize, width: i32, height: i32, columns: i32,
): void {
  const three = f32x4.splat(3), ten = f32x4.splat(10);
  for (let y = 1; y < height - 1; y++) {
    const row = source + (<usize>y * width << 2);
    const above = row - (<usize>width << 2), below = row + (<usize>width << 2);
    const cells = <usize>((y >> 2) * columns) << 2;
    for (let column = 0; column < columns; column++) {
      const left = column << 2;
      const at = <usize>left << 2;
      const topLeft = v128.load(above + at - 4), topRight = v128.load(above + at + 4);
      const bottomLeft = v128.load(below + at - 4), bottomRight = v128.load(below + at + 4);
      const across = f32x4.sub(v128.load(row + at + 4), v128.load(row + at - 4));
      const down = f32x4.sub(v128.load(below + at), v128.load(above + at));
      const fall = f32x4.sub(bottomRight, topLeft), rise = f32x4.sub(topRight, bottomLeft);
      const gx = f32x4.add(f32x4.mul(three, f32x4.add(fall, rise)), f32x4.mul(ten, across));
      const gy = f32x4.add(f32x4.mul(three, f32x4.sub(fall, rise)), f32x4.mul(ten, down));
      const exists = left > 0 && left + 4 < width ? i32x4.splat(-1) : withNeighbours(left, width);
      const gxx = v128.and(exists, f32x4.mul(gx, gx)), gyy = v128.and(exists, f32x4.mul(gy, gy));
      const gxy = v128.and(exists, f32x4.mul(gx, gy));
      const cell = cells + <usize>(column << 2);
      addTo(xx + cell, sumOf(f32x4.sub(gyy, gxx)));
      addTo(xy + cell, -2 * sumOf(gxy));
      addTo(energy + cell, sumOf(f32x4.add(gxx, gyy)));
    }
  }
}

/** The pixels of four that have one on each side. */
function withNeighbours(left: i32, width: i32): v128 {
  const x = i32x4.add(i32x4.splat(left), i32x4(0, 1, 2, 3));
  return v128.and(i32x4.gt_s(x, i32x4.splat(0)), i32x4.lt_s(x, i32x4.splat(width - 1)));
}

// @ts-ignore: decorator
@inline function sumOf(values: v128): f32 {
  return f32x4.extract_lane(values, 0) + f32x4.extract_lane(values, 1) + (f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3));
}

// @ts-ignore: decorator
@inline function addTo(address: usize, value: f32): void {
  store<f32>(address, load<f32>(address) + value);
}
