// node tools/bootstrap.mjs tools/evaluate-population.ts [--fingers N] [--drawn N] [--prints N] [--write]
// Sets the scores of synthetic pairs beside those of real ones (../shared/data/fvc): table and figure of
// docs/accuracy/synthetic-populations.md, which --write renews; and how fast a population is made.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  createPopulation,
  populationPrints,
  type Template,
} from '../packages/fingerprint/index.ts';
import { packTemplate } from '../packages/fingerprint/matching/packed-template.ts';
import { accuracyFolder, markdownTable, writeBlock } from './accuracy/generated-block.ts';
import { distributionSheet } from './synthesis/distribution-chart.ts';
import { imageSet, loadFvcSets, populationSet } from './synthesis/known-prints.ts';
import { errorRates, type SetScores, scoreAt, scoresOf } from './synthesis/score-distributions.ts';

const { values } = parseArgs({
  options: {
    fingers: { type: 'string', default: '60' },
    drawn: { type: 'string', default: '30' },
    prints: { type: 'string', default: '20000' },
    write: { type: 'boolean', default: false },
  },
});
const page = 'synthetic-populations.md';
const impressionsOfFinger = 8;
const populationSeed = 1;
/** Far from the seeds of tests, of training and of calibration. */
const firstDrawnSeed = 600_000;
const million = 1_000_000;

function distributionRow(scores: SetScores): (string | number)[] {
  const { name, genuine, impostor } = scores;
  const mated = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9].map((share) => scoreAt(genuine, share));
  const strangers = [0.5, 0.9, 0.99, 0.999].map((share) => scoreAt(impostor, share));
  const rates = errorRates(scores).map((rate) => (100 * rate).toFixed(1));
  return [name, ...[...mated, ...strangers].map((score) => score.toFixed(1)), ...rates];
}

/** Seconds of a processor that so many prints take: made, and in the second figure packed too. */
function measureSpeed(printCount: number): readonly [made: number, packed: number] {
  const population = createPopulation({ seed: 2 });
  const seconds = (use: (template: Template) => unknown): number => {
    const started = process.cpuUsage();
    for (const { template } of populationPrints(population, 0, printCount / 10)) use(template);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1e6;
  };
  return [seconds((template) => template), seconds((template) => packTemplate(template))];
}

const sets = [
  ...(await loadFvcSets()),
  populationSet(populationSeed, Number(values.fingers), impressionsOfFinger),
  await imageSet(firstDrawnSeed, Number(values.drawn), impressionsOfFinger),
];
const scores = sets.map(scoresOf);
const head = ['set', 'mated 5 %', '10 %', '25 %', 'median', '75 %', '90 %'];
const strangerHead = ['non-mated median', '90 %', '99 %', '99.9 %', 'EER, %', 'FNMR at 0.1 %, %'];
const table = markdownTable([...head, ...strangerHead], scores.map(distributionRow));
const counts = scores.map(
  ({ name, genuine, impostor }) => `${name} ${genuine.length} and ${impostor.length}`,
);
const source =
  `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model}; ` +
  `mated and non-mated pairs: ${counts.join(', ')}.`;
console.log(`${source}\n\n${table}`);

const printCount = Number(values.prints);
const [made, packed] = measureSpeed(printCount);
const minutes = (seconds: number): string => ((seconds / printCount) * (million / 60)).toFixed(1);
const speed =
  `${printCount} templates took ${made.toFixed(1)} s of processor time, and ${packed.toFixed(1)} s packed for the matcher ` +
  `as well: 1,000,000 would take ${minutes(made)} and ${minutes(packed)} minutes of one core, extrapolated from these.`;
console.log(`\n${speed}`);
if (values.write) {
  writeBlock(page, 'scores', `${source}\n\n${table}`);
  writeBlock(page, 'speed', speed);
  writeFileSync(join(accuracyFolder, 'synthetic-populations.svg'), distributionSheet(scores));
}
