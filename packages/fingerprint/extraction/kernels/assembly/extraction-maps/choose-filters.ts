// Twin: chooseFiltersTwin of ridge-filter.ts.

/** Directions over half a turn, and over a whole one of the doubled angle that a field holds. */
const directions: i32 = 32;
/** Tangents of the doubled angles halfway between directions, up to the diagonal. */
const edge0: f64 = 0.09849140335716425, edge1: f64 = 0.3033466836073424;
const edge2: f64 = 0.5345111359507916, edge3: f64 = 0.8206787908286602;
/** So near to an edge, as a share, only the angle itself tells the side. */
const hair: f64 = 1e-9;

/** Index of the filter of each cell, 16 bits: by the direction of the field there, and by the period of its square of the grid. */
export function chooseFilters(
  cosine: usize, sine: usize, periods: usize, target: usize, columns: i32, rows: i32,
  cellsOfGrid: i32, gridColumns: i32, periodMin: f64, periodMax: f64, stepsPerPixel: f64,
): void {
  for (let row = 0; row < rows; row++) {
    const gridRow = (row / cellsOfGrid) * gridColumns;
    for (let column = 0; column < columns; column++) {
      const period = <f64>load<f32>(periods + (<usize>(gridRow + column / cellsOfGrid) << 2));
      const held = max<f64>(periodMin, min<f64>(periodMax, period));
      const step = nearest((held - periodMin) * stepsPerPixel);
      const cell = <usize>(row * columns + column);
      // Where there is no print there is no direction either, and the angle of nothing is 0.
      if ((load<u32>(cosine + (cell << 2)) | load<u32>(sine + (cell << 2))) == 0) {
        store<u16>(target + (cell << 1), <u16>(step * directions));
        continue;
      }
      const direction = directionOf(<f64>load<f32>(cosine + (cell << 2)), <f64>load<f32>(sine + (cell << 2)));
      store<u16>(target + (cell << 1), <u16>(step * directions + direction));
    }
  }
}

/** The direction nearest to a doubled angle: counted up to the diagonal, and mirrored from there. */
function directionOf(cosine: f64, sine: f64): i32 {
  const along = abs<f64>(cosine), aside = abs<f64>(sine);
  const small = min<f64>(along, aside), large = max<f64>(along, aside);
  const a = small - edge0 * large, b = small - edge1 * large, c = small - edge2 * large, d = small - edge3 * large;
  if (min<f64>(min<f64>(abs<f64>(a), abs<f64>(b)), min<f64>(abs<f64>(c), abs<f64>(d))) <= hair * large) {
    return byAngle(cosine, sine);
  }
  let turn = <i32>(a > 0) + <i32>(b > 0) + <i32>(c > 0) + <i32>(d > 0);
  if (aside > along) turn = directions / 4 - turn;
  if (cosine < 0) turn = directions / 2 - turn;
  return (sine < 0 ? directions - turn : turn) & (directions - 1);
}

function byAngle(cosine: f64, sine: f64): i32 {
  const turn = nearest((NativeMath.atan2(sine, cosine) / 2 / NativeMath.PI) * directions);
  return turn & (directions - 1);
}

/** Halves go upwards. */
function nearest(value: f64): i32 {
  const below = floor<f64>(value);
  return <i32>below + (value - below >= 0.5 ? 1 : 0);
}
