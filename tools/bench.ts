// npm run bench [-- --json] [-- FILTER]: speeds and sizes, each as the median of several runs, on
// one core and on all of them; writes docs/performance/ with the machine and the date.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { dataSource, type Measurement, measurements, sizes } from './bench/measurements.ts';
import { projectRoot } from './run-step.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' } },
});

/** One line of the result: names stay, scripts rely on them. */
interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

const runCount = 7;

function figureOf(name: string, unit: string, runs: readonly number[]): Figure {
  const sorted = runs.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return { name, unit, median, min: sorted[0]!, max: sorted.at(-1)!, runs: runs.length };
}

/** Runs a measurement on that many threads at once; each value is the sum of the threads'. */
async function measure(measurement: Measurement, threadCount: number): Promise<number[]> {
  const workers = Array.from(
    { length: threadCount },
    () =>
      new Worker(new URL('./bench/bench-worker.ts', import.meta.url), {
        workerData: measurement.name,
      }),
  );
  const next = (worker: Worker) =>
    new Promise<unknown>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
  await Promise.all(workers.map(next));
  const runs: number[] = [];
  for (let i = 0; i < runCount; i++) {
    const answers = workers.map(next);
    for (const worker of workers) worker.postMessage('run');
    const results = await Promise.all(answers);
    runs.push(results.reduce<number>((sum, value) => sum + Number(value), 0));
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return runs;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

const isWanted = ({ name }: Measurement) => positionals.every((part) => name.includes(part));
const figures: Figure[] = [];
for (const measurement of measurements.filter(isWanted)) {
  const { name, unit } = measurement;
  say(`${name} …`);
  figures.push(figureOf(`${name}PerCore`, unit, await measure(measurement, 1)));
  const cores = availableParallelism();
  figures.push(figureOf(`${name}AllCores`, unit, await measure(measurement, cores)));
}
for (const size of sizes.filter(isWanted)) {
  const value = (await size.prepare())();
  figures.push(figureOf(size.name, size.unit, [value]));
}

function table(rows: readonly Figure[]): string {
  const format = (value: number) => (value < 100 ? value.toFixed(1) : Math.round(value).toString());
  const lines = rows.map(
    ({ name, unit, median, min, max, runs }) =>
      `| \`${name}\` | ${format(median)} ${unit} | ${format(min)} to ${format(max)} | ${runs} |`,
  );
  return ['| what | median | range | runs |', '|---|---|---|---|', ...lines].join('\n');
}

const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.versions.node}`;
const date = new Date().toISOString().slice(0, 10);
if (positionals.length === 0) {
  const folder = join(projectRoot, 'docs/performance');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'latest.json'),
    `${JSON.stringify({ date, machine, data: dataSource, figures }, null, 2)}\n`,
  );
  writeFileSync(
    join(folder, 'README.md'),
    `# Performance\n\nWritten by \`npm run bench\` on ${date}.\nMachine: ${machine}. Data: ${dataSource}.\nEach figure is the median of its runs after one that warms up; "AllCores" runs the same work on\nevery core at once and adds up.\n\n${table(figures)}\n`,
  );
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.log(table(figures));
