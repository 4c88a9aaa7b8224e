// Sets of impressions of known fingers, real and synthetic, as templates.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readEvaluationSet } from '../../packages/cli/evaluation/fvc-protocol.ts';
import { extractAll } from '../../packages/cli/files/print-pool.ts';
import {
  createPopulation,
  type FingerPosition,
  fingerTemplate,
  populationFinger,
} from '../../packages/fingerprint/index.ts';
import { drawPrints } from './draw-prints.ts';
import type { KnownPrint } from './print-statistics.ts';

export interface PrintSet {
  readonly name: string;
  /** Real fingers, another generator's, or ours. */
  readonly origin: 'real' | 'other generator' | 'ours';
  readonly prints: readonly KnownPrint[];
}

const fvcFolder = '../shared/data/fvc';
const fvcSets: readonly (readonly [name: string, origin: PrintSet['origin']])[] = [
  ['fvc2002-db2', 'real'],
  ['fvc2004-db1', 'real'],
  ['fvc2004-db3', 'real'],
  ['fvc2002-db4', 'other generator'],
];

/** The FVC sets that are there, extracted by this engine; none on a machine without them. */
export async function loadFvcSets(): Promise<PrintSet[]> {
  if (!existsSync(fvcFolder)) {
    console.error(`no ${fvcFolder}: real sets are left out`);
    return [];
  }
  const sets: PrintSet[] = [];
  for (const [name, origin] of fvcSets) {
    const { impressions } = readEvaluationSet(join(fvcFolder, name), 'own');
    const prints: KnownPrint[] = [];
    await extractAll(
      impressions.map(({ path }) => path),
      {},
      (index, answer) => {
        const template = answer.ok ? answer.result.prints[0]?.template : undefined;
        if (template) prints[index] = { finger: impressions[index]!.finger, template };
      },
    );
    sets.push({ name, origin, prints: prints.filter(Boolean) });
  }
  return sets;
}

/** FVC took forefingers and middle fingers of both hands; so does a set that stands beside it. */
const fvcPositions: readonly FingerPosition[] = [2, 3, 7, 8];

/** Plain impressions of the template-only population. */
export function populationSet(seed: number, fingers: number, impressions: number): PrintSet {
  const population = createPopulation({ seed });
  const prints: KnownPrint[] = [];
  for (let finger = 0; finger < fingers; finger++) {
    const position = fvcPositions[finger % fvcPositions.length]!;
    const drawn = populationFinger(population, finger, position);
    for (let impression = 0; impression < impressions; impression++) {
      prints.push({ finger, template: fingerTemplate(drawn, { impression }) });
    }
  }
  return { name: 'population', origin: 'ours', prints };
}

/** Plain impressions of the image synthesis, extracted as the real ones are. */
export async function imageSet(
  firstSeed: number,
  fingers: number,
  impressions: number,
): Promise<PrintSet> {
  const drawn = await drawPrints(
    Array.from({ length: fingers }, (_, finger) => ({
      seed: firstSeed + finger,
      prints: Array.from({ length: impressions }, (_, seed) => ({ options: { seed } })),
    })),
  );
  const prints = drawn.flatMap((templates, finger) =>
    templates.map((template) => ({ finger, template })),
  );
  return { name: 'images', origin: 'ours', prints };
}
