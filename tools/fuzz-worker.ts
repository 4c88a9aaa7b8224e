// The thread of npm run fuzz: mutates and decodes, and reports before and after each.
import { parentPort, workerData } from 'node:worker_threads';
import { feed, listFuzzTargets, statedPixels } from '../packages/codecs/testing/fuzz-targets.ts';
import { createRandom, mutate } from '../packages/codecs/testing/mutate.ts';

export interface FuzzRequest {
  readonly name: string;
  readonly seed: number;
  readonly start: number;
  readonly count: number;
}

export type FuzzAnswer =
  | { readonly kind: 'start'; readonly index: number }
  | {
      readonly kind: 'end';
      readonly index: number;
      readonly problem: string | undefined;
      readonly isAccepted: boolean;
      readonly milliseconds: number;
      readonly memoryBytes: number;
    }
  | { readonly kind: 'done' };

/** 64 MB and eight bytes for each pixel that the file states: the promise of the issue. */
const memoryFloorBytes = 64 * 2 ** 20;
const memoryPerPixelBytes = 8;

const { name, seed, start, count } = workerData as FuzzRequest;
const send = (answer: FuzzAnswer) => parentPort?.postMessage(answer);

const target = (await listFuzzTargets()).find((candidate) => candidate.name === name)!;
for (let index = start; index < count; index++) {
  // Each mutation has a seed of its own, so that a finding can be repeated alone.
  const random = createRandom(seed * 1_000_003 + index);
  const source = target.seeds[Math.floor(random() * target.seeds.length)]!;
  const bytes = mutate(source, random);
  send({ kind: 'start', index });
  const before = process.memoryUsage().arrayBuffers;
  const startedMs = performance.now();
  const outcome = await feed(target, bytes);
  const milliseconds = performance.now() - startedMs;
  const memoryBytes = Math.max(0, process.memoryUsage().arrayBuffers - before);
  const memoryMax = memoryFloorBytes + memoryPerPixelBytes * statedPixels(bytes);
  const excess = memoryBytes > memoryMax ? `took ${memoryBytes} bytes of ${memoryMax}` : undefined;
  const problem = outcome.problem ?? excess;
  send({ kind: 'end', index, problem, isAccepted: outcome.isAccepted, milliseconds, memoryBytes });
}
send({ kind: 'done' });
