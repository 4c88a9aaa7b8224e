// npm run fuzz [-- --count 100000] [--seed N] [--only DECODER]: damaged files against every decoder, each on a
// thread that a watchdog stops. Prints a line for each decoder; exit code 1 where one misbehaved.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { listFuzzTargets } from '../packages/codecs/testing/fuzz-targets.ts';
import type { FuzzAnswer, FuzzRequest } from './fuzz-worker.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});

/** What a decoder is promised to need: a second. */
const mutationTimeoutMs = 1_000;
/** Starting a thread and its decoders is not the decoder's time. */
const startTimeoutMs = 20_000;

interface Totals {
  refused: number;
  accepted: number;
  readonly problems: string[];
  slowestMs: number;
  largestBytes: number;
}

async function fuzzTarget(name: string, count: number, seed: number): Promise<Totals> {
  const totals: Totals = { refused: 0, accepted: 0, problems: [], slowestMs: 0, largestBytes: 0 };
  for (let start = 0; start < count; ) {
    start = await runThread({ name, seed, start, count }, totals);
  }
  return totals;
}

/** Runs mutations on one thread until all are done or one hangs; gives the next index. */
function runThread(request: FuzzRequest, totals: Totals): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), {
      workerData: request,
    });
    let current = request.start;
    let watchdog = setTimeout(() => stop('did not start'), startTimeoutMs);
    const stop = (problem: string) => {
      clearTimeout(watchdog);
      totals.problems.push(`mutation ${current}: ${problem}`);
      void worker.terminate().then(() => resolve(current + 1));
    };
    worker.on('error', (error) => stop(`ended the thread: ${String(error)}`));
    worker.on('message', (answer: FuzzAnswer) => {
      clearTimeout(watchdog);
      if (answer.kind === 'done') {
        void worker.terminate().then(() => resolve(request.count));
        return;
      }
      if (answer.kind === 'start') {
        current = answer.index;
        watchdog = setTimeout(
          () => stop(`ran longer than ${mutationTimeoutMs} ms`),
          mutationTimeoutMs,
        );
        return;
      }
      if (answer.problem) totals.problems.push(`mutation ${answer.index}: ${answer.problem}`);
      else if (answer.isAccepted) totals.accepted++;
      else totals.refused++;
      totals.slowestMs = Math.max(totals.slowestMs, answer.milliseconds);
      totals.largestBytes = Math.max(totals.largestBytes, answer.memoryBytes);
    });
  });
}

const targets = (await listFuzzTargets()).filter(
  ({ name }) => values.only === '' || name === values.only,
);
const perTarget = Math.ceil(Number(values.count) / targets.length);
console.log(`${perTarget} mutations for each of ${targets.length} decoders, seed ${values.seed}`);
let hasFailed = false;
for (const { name } of targets) {
  const totals = await fuzzTarget(name, perTarget, Number(values.seed));
  const memory = (totals.largestBytes / 2 ** 20).toFixed(0);
  console.log(
    `${name.padEnd(20)} refused ${totals.refused}, sound ${totals.accepted}, ` +
      `slowest ${totals.slowestMs.toFixed(0)} ms, most memory ${memory} MB, ` +
      `misbehaved ${totals.problems.length}`,
  );
  for (const problem of totals.problems.slice(0, 5)) console.log(`  ${problem}`);
  hasFailed ||= totals.problems.length > 0;
}
process.exitCode = hasFailed ? 1 : 0;
