import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { decodeTemplate, type Template } from '../../packages/fingerprint/index.ts';
import { projectRoot } from '../run-step.ts';

/** A synthetic print: the number names the finger. */
export interface SyntheticPrint {
  readonly finger: number;
  readonly template: Template;
}

/** One finger for a worker: its seed, and how many impressions of it are wanted. */
export interface FingerRequest {
  readonly seed: number;
  readonly impressionCount: number;
}

/** Far from the seeds of tests, demonstrations and training: these prints took part in nothing. */
const firstFingerSeed = 700_000;

/**
 * Impressions of fingers that nobody has, drawn and extracted on all cores, finger by finger.
 * Kept in a folder that git ignores until extraction or synthesis changes.
 */
export async function syntheticPrints(
  fingerCount: number,
  impressionCount: number,
): Promise<readonly SyntheticPrint[]> {
  const name = `prints-${fingerCount}-${impressionCount}-${sourceHash()}.json`;
  const path = join(projectRoot, '.whorl/calibration', name);
  if (!existsSync(path)) {
    const drawn = await drawFingers(fingerCount, impressionCount);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(drawn));
  }
  const kept = JSON.parse(readFileSync(path, 'utf8')) as readonly (readonly string[])[];
  return kept.flatMap((templates, finger) =>
    templates.map((text) => ({ finger, template: decodeTemplate(Buffer.from(text, 'base64')) })),
  );
}

/** Changes with every line that has a say in what these prints become. */
function sourceHash(): string {
  const folder = join(projectRoot, 'packages/fingerprint');
  const sources = globSync('{extraction,synthesis}/**/*.ts', { cwd: folder }).sort();
  const hash = createHash('sha256');
  for (const source of sources.filter((one) => !one.endsWith('.test.ts')))
    hash.update(readFileSync(join(folder, source)));
  return hash.digest('hex').slice(0, 12);
}

async function drawFingers(fingerCount: number, impressionCount: number): Promise<string[][]> {
  const fingers: string[][] = Array.from({ length: fingerCount }, () => []);
  let next = 0;
  const runThread = async (): Promise<void> => {
    const worker = new Worker(new URL('./finger-worker.ts', import.meta.url));
    while (next < fingerCount) {
      const finger = next++;
      fingers[finger] = await ask(worker, { seed: firstFingerSeed + finger, impressionCount });
      process.stderr.write(`\r${finger + 1} of ${fingerCount} synthetic fingers`);
    }
    await worker.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runThread));
  process.stderr.write('\n');
  return fingers;
}

function ask(worker: Worker, request: FingerRequest): Promise<string[]> {
  return new Promise((resolve, reject) => {
    worker.once('message', (templates: string[]) => {
      worker.off('error', reject);
      resolve(templates);
    });
    worker.once('error', reject);
    worker.postMessage(request);
  });
}
