// Twin: chooseFiltersTwin of ridge-filter.ts.

/** Directions over half a turn, and over a whole one of the doubled angle that a field holds. */
const directions: i32 = 32;
/** Tangents of the doubled angles halfway between directions, up to the diagonal. */
const edge0: f64 = 0.09849140335716425, edge1: f64 = 0.3033466836073424;
const edge2: f64 = 0.5345111359507916, edge3: f64 = 0.8206787908286602;
/** So near to an edge, as a share, only the angle itself tells the side. */
const hair: f64 = 1e-9;

/**
 * Index of the filter of each cell, 16 bits: by the direction of the field there, and by the period of its square of the grid, of
 * `cellsOfGrid` by as many cells.
 */
export function chooseFilters(
  cosine: usize, sine: usize, periods: usize, target: usize, columns: i32, rows: i32,
  cellsOfGrid: i32, gridColumns: i32, periodMin: f64, periodMax: f64, stepsPerPixel: f64,
): void {
  for (let row = 0; row < rows; row++) {
    const squares = periods + (<usize>(row / cellsOfGrid * gridColumns) << 2);
    for (let square = 0; square * cellsOfGrid < columns; square++) {
      const period = <f64>load<f32>(squares + (<usize>square << 2));
      const held = max<f64>(periodMin, min<f64>(periodMax, period));
      const first = nearest((held - periodMin) * stepsPerPixel) * directions;
      const left = square * cellsOfGrid;
      for (let column = left; column < min(columns, left + cellsOfGrid); column++) {
        const cell = <usize>(row * columns + column);
        const direction = directionAt(cosine + (cell << 2), sine + (cell << 2));
        store<u16>(target + (cell << 1), <u16>(first + direction));
      }
    }
  }
}

/** The direction nearest to a doubled angle: counted up to the diagonal, and mirrored from there. */
function directionAt(cosineAt: usize, sineAt: usize): i32 {
  // Where there is no print there is no direction either, and the angle of nothing is 0.
  if ((load<u32>(cosineAt) | load<u32>(sineAt)) == 0) return 0;
  const cosine = <f64>load<f32>(cosineAt), sine = <f64>load<f32>(sineAt);
  const along = abs<f64>(cosine), aside = abs<f64>(sine);
  const isSteep = aside > along;
  const small = isSteep ? along : aside, large = isSteep ? aside : along;
  const a = small - edge0 * large, b = small - edge1 * large, c = small - edge2 * large, d = small - edge3 * large;
  const near = hair * large;
  if (<i32>(abs<f64>(a) <= near) | <i32>(abs<f64>(b) <= near) | <i32>(abs<f64>(c) <= near) | <i32>(abs<f64>(d) <= near)) {
    return byAngle(cosine, sine);
  }
  let turn = <i32>(a > 0) + <i32>(b > 0) + <i32>(c > 0) + <i32>(d > 0);
  if (isSteep) turn = directions / 4 - turn;
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
