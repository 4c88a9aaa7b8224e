/** Cells that share a side with a cell, by their indices in rows of `width`. */
export function sideNeighbours(cell: number, width: number, height: number): readonly number[] {
  const x = cell % width;
  const found: number[] = [];
  if (x > 0) found.push(cell - 1);
  if (x < width - 1) found.push(cell + 1);
  if (cell >= width) found.push(cell - width);
  if (cell < width * (height - 1)) found.push(cell + width);
  return found;
}
