import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeTemplate, encodeTemplate, type Template } from '../../packages/fingerprint/index.ts';
import { projectRoot } from '../run-step.ts';
import { drawPrints } from '../synthesis/draw-prints.ts';

/** A synthetic print: the number names the finger. */
export interface SyntheticPrint {
  readonly finger: number;
  readonly template: Template;
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

/** The encoded templates of each finger. */
async function drawFingers(fingerCount: number, impressionCount: number): Promise<string[][]> {
  const requests = Array.from({ length: fingerCount }, (_, finger) => ({
    seed: firstFingerSeed + finger,
    prints: Array.from({ length: impressionCount }, (_, i) => ({ options: { seed: i + 1 } })),
  }));
  let done = 0;
  const drawn = await drawPrints(requests, () => {
    process.stderr.write(`\r${++done} of ${fingerCount} synthetic fingers`);
  });
  process.stderr.write('\n');
  return drawn.map((templates) =>
    templates.map((template) => Buffer.from(encodeTemplate(template)).toString('base64')),
  );
}
