import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createImpression,
  createMasterFinger,
  extract,
  storedTemplate,
  type Template,
} from '../../packages/fingerprint/index.ts';
import { projectRoot } from '../run-step.ts';

/** A synthetic print: the number names the finger. */
export interface TrainingPrint {
  readonly finger: number;
  readonly template: Template;
}

/** Far from the seeds of tests and demonstrations. */
const firstFingerSeed = 90_000;
const cachePath = join(projectRoot, '.whorl/train-matcher/prints.json');

/** Draws and extracts impressions of synthetic fingers, or takes those of the last run. */
export function trainingPrints(
  fingerCount: number,
  impressionCount: number,
): readonly TrainingPrint[] {
  if (existsSync(cachePath)) {
    const kept = JSON.parse(readFileSync(cachePath, 'utf8')) as TrainingPrint[];
    if (kept.length === fingerCount * impressionCount) return kept;
  }
  const prints: TrainingPrint[] = [];
  for (let finger = 0; finger < fingerCount; finger++) {
    const master = createMasterFinger({ seed: firstFingerSeed + finger });
    for (let seed = 1; seed <= impressionCount; seed++) {
      prints.push({
        finger,
        template: storedTemplate(extract(createImpression(master, { seed }))),
      });
    }
    process.stderr.write(`\r${finger + 1} of ${fingerCount} fingers`);
  }
  mkdirSync(dirname(cachePath), { recursive: true });
  writeFileSync(cachePath, JSON.stringify(prints));
  return prints;
}
