import type { FloatMap } from '../../extraction/maps.ts';
import { cutLine, type LineShape } from '../cut-line.ts';
import type { Random } from '../random.ts';

const scratch: LineShape = {
  lengthPixels: [25, 140],
  halfWidthPixels: [0.6, 1.6],
  bendMax: 0.004,
  floor: 0,
};

/** The print with hairline gaps: folds of dry skin, cuts, lint on the platen. */
export function scratchPrint(print: FloatMap, count: number, random: Random): FloatMap {
  const scratched = { ...print, values: print.values.slice() };
  for (let n = 0; n < count; n++) cutLine(scratched, scratch, random);
  return scratched;
}
