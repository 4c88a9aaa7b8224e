// npm run bench [-- --json] [-- FILTER] [-- gallery --prints N,… --people N --keep FOLDER]: speeds and sizes, each as the median of several runs, on
// one core and on all of them; writes docs/performance/ with the machine and the date.
// npm run bench -- hub [--people N] [--names N] [--start N] [--seconds N]: the hub under load.
// npm run bench -- workstation: frames and keys in Chromium.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type Figure, figureOf, figureTable } from './bench/figure.ts';
import { benchGallery } from './bench/gallery.ts';
import { benchHub } from './bench/hub.ts';
import { describeMachine } from './bench/machine.ts';
import { dataSource, type Measurement, measurements, sizes } from './bench/measurements.ts';
import { benchWorkstation } from './bench/workstation.ts';
import { projectRoot } from './run-step.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    prints: { type: 'string', default: '10000,100000' },
    people: { type: 'string' },
    keep: { type: 'string' },
    names: { type: 'string', default: '10000' },
    start: { type: 'string' },
    seconds: { type: 'string', default: '20' },
  },
});

const runCount = 7;

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

const machine = describeMachine();
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

// A gallery takes minutes to fill: only where it is asked for.
if (positionals[0] === 'gallery') {
  const options = {
    prints: values.prints.split(',').filter(Boolean).map(Number),
    people: Number(values.people ?? 0),
    ...(values.keep === undefined ? {} : { keepFolder: values.keep }),
  };
  figures.push(...(await benchGallery(options, machine, say)));
}

if (positionals[0] === 'hub') {
  const options = {
    people: Number(values.people ?? 10_000),
    startPeople: Number(values.start ?? values.people ?? 10_000),
    names: Number(values.names),
    seconds: Number(values.seconds),
  };
  figures.push(...(await benchHub(options, machine, say)));
}

if (positionals[0] === 'workstation') figures.push(...(await benchWorkstation(machine, say)));

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
    `# Performance\n\nWritten by \`npm run bench\` on ${date}.\nMachine: ${machine}. Data: ${dataSource}.\nEach figure is the median of its runs after one that warms up; "AllCores" runs the same work on\nevery core at once and adds up.\n\n${figureTable(figures)}\n`,
  );
}
if (values.json) console.log(JSON.stringify(figures, null, 2));
else console.log(figureTable(figures));
