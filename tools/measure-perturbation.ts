// node tools/bootstrap.mjs tools/measure-perturbation.ts [--fingers N]: how impressions of one finger
// differ, on the real sets and on the template-only population, by one and the same measurement.
// The constants of packages/fingerprint/synthesis/population/perturbation.ts come from here.
import { parseArgs } from 'node:util';
import { loadFvcSets, populationSet } from './synthesis/known-prints.ts';
import { impressionFigures, pairFigures } from './synthesis/print-statistics.ts';

const { values } = parseArgs({ options: { fingers: { type: 'string', default: '40' } } });
const impressionsOfFinger = 8;
const seed = 1;

const sets = [
  ...(await loadFvcSets()),
  populationSet(seed, Number(values.fingers), impressionsOfFinger),
];
const columns = sets.map(({ prints }) => [...impressionFigures(prints), ...pairFigures(prints)]);
const nameWidth = Math.max(...columns[0]!.map(({ name }) => name.length));
console.log(' '.repeat(nameWidth), sets.map(({ name }) => name.padStart(12)).join(''));
for (const [row, { name }] of columns[0]!.entries()) {
  const cells = columns.map((figures) => figures[row]!.value.toFixed(2).padStart(12));
  console.log(name.padEnd(nameWidth), cells.join(''));
}
