/** Where one row of boxes begins and ends, pixels at 100 ppi. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Edges of the columns, pixels at 100 ppi. */
export interface Columns {
  readonly rolled: readonly number[];
  readonly plain: readonly number[];
}
