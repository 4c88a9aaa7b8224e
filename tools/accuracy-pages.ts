// node tools/bootstrap.mjs tools/accuracy-pages.ts ../shared/data/fvc/*
// Measures everything that docs/accuracy says of fingerprints anew and writes its figures and pictures: after a change of
// the engine. Some ten minutes on two cores, most of them for the ablation and the synthetic strangers.
import { resolve } from 'node:path';
import { runStep } from './run-step.ts';

const folders = process.argv.slice(2).map((folder) => resolve(folder));
const tools: readonly (readonly string[])[] = [
  ['tools/det-page.ts'],
  ['tools/worst-pairs.ts'],
  ['tools/evaluate-quality.ts', '--write'],
  ['tools/calibrate.ts', '--write'],
  ['tools/ablation.ts', '--write'],
];
for (const [tool, ...options] of tools)
  runStep(tool!, process.execPath, [tool!, ...options, ...folders]);
