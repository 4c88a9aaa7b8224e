import type { FilterBank } from '../gabor-bank.ts';

/** Rows of a filter above its middle one, and that one with it. */
const upperRows = 10;

let folded: { readonly bank: FilterBank; readonly samples: Int16Array } | undefined;

/**
 * The filters of a bank as the kernel reads them. Each is the same seen from the opposite side, so that its upper half says
 * all: column by column five pairs of samples, one below the other, and at the end the one in the middle. The samples
 * of the middle row from there on are 0, because those before it stand for them.
 */
export function foldFilters(bank: FilterBank): Int16Array {
  if (folded?.bank !== bank) folded = { bank, samples: foldAll(bank) };
  return folded.samples;
}

function foldAll({ samples, radiusPixels, rowSamples }: FilterBank): Int16Array {
  const side = 2 * radiusPixels + 1;
  const filterCount = samples.length / (side * rowSamples);
  const result = new Int16Array(filterCount * (side * upperRows + 2));
  let next = 0;
  for (let filter = 0; filter < filterCount; filter++) {
    const sampleAt = (row: number, column: number): number =>
      samples[(filter * side + row) * rowSamples + column]!;
    for (let column = 0; column < side; column++) {
      for (let row = 0; row < upperRows; row++) {
        const isSaid = row === radiusPixels && column >= radiusPixels;
        result[next++] = isSaid ? 0 : sampleAt(row, column);
      }
    }
    result[next++] = sampleAt(radiusPixels, radiusPixels);
    result[next++] = 0;
  }
  return result;
}
