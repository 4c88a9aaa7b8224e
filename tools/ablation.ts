// node tools/bootstrap.mjs tools/ablation.ts [--write] ../shared/data/fvc/*
// Prints what each term of the score and each step of the engine is worth: EER and FNMR at a false-match rate of 0.1 %, all
// impostors, mean over the sets, with that part left out. --write updates docs/accuracy/ablation.md. Takes some minutes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listPairs, readEvaluationSet } from '../packages/cli/evaluation/fvc-protocol.ts';
import {
  compareTemplates,
  decodeTemplate,
  prepareTemplate,
} from '../packages/fingerprint/index.ts';
import { type AblatedFigures, figuresOf, meanOf } from './ablation/ablated-figures.ts';
import { type AblationBar, ablationChart } from './ablation/ablation-chart.ts';
import { type EngineRequest, runEngine } from './ablation/engine-pool.ts';
import { type Step, steps } from './ablation/steps.ts';
import { accuracyFolder, markdownTable, writeBlock } from './accuracy/generated-block.ts';

/** Bars longer than this are cut, percentage points. */
const pointsMax = 20;
/** The twin must say what the kernel says; only sums in another order may differ. */
const scoreDifferenceMax = 1e-9;

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const sets = positionals.map((folder) => {
  const set = readEvaluationSet(folder, 'own');
  const pairs = [...listPairs(set.impressions)];
  return {
    name: set.name,
    paths: set.impressions.map(({ path }) => path),
    pairs: pairs.map(({ a, b }) => [a, b] as const),
    kinds: pairs.map(({ kind }) => kind),
  };
});
if (sets.length === 0) {
  console.error('give folders of known prints, such as ../shared/data/fvc/*');
  process.exit(2);
}

const wholeTemplates = await extractAll(undefined);
const whole = await figuresWithout(undefined, wholeTemplates);
await checkTwin();
const rows: { group: string; name: string; instead: string; figures: readonly AblatedFigures[] }[] =
  [];
for (const step of steps) {
  process.stderr.write(`without ${step.name} …\n`);
  const templates = step.stage === 'extraction' ? await extractAll(step) : wholeTemplates;
  const figures = await figuresWithout(step, templates);
  rows.push({ group: step.stage, name: step.name, instead: step.instead, figures });
}
rows.push(...termRows());
report();

/** Templates of all prints, set by set. */
async function extractAll(step: Step | undefined): Promise<readonly (readonly Uint8Array[])[]> {
  const requests = sets.flatMap(({ paths }) =>
    paths.map((path): EngineRequest => ({ kind: 'extract', path })),
  );
  const templates = [...(await runEngine<Uint8Array>(step, requests))];
  return sets.map(({ paths }) => templates.splice(0, paths.length));
}

async function figuresWithout(
  step: Step | undefined,
  templates: readonly (readonly Uint8Array[])[],
): Promise<readonly AblatedFigures[]> {
  const inMatching = step?.stage === 'matching' ? step : undefined;
  const requests = sets.map(
    ({ pairs }, s): EngineRequest => ({
      kind: 'score',
      templates: templates[s]!,
      pairs,
      byTwin: inMatching !== undefined,
    }),
  );
  const scores = await runEngine<readonly number[]>(inMatching, requests);
  return scores.map((list, s) => figuresOf(list, sets[s]!.kinds));
}

/** Steps of the matcher are left out of the kernel's twin: its scores must be those of the kernel. */
async function checkTwin(): Promise<void> {
  const [{ pairs } = { pairs: [] }] = sets;
  const request = {
    kind: 'score',
    templates: wholeTemplates[0]!,
    pairs: pairs.slice(0, 400),
  } as const;
  const [byKernel, byTwin] = await runEngine<readonly number[]>(undefined, [
    { ...request, byTwin: false },
    { ...request, byTwin: true },
  ]);
  const away = byKernel!.map((score, i) => Math.abs(score - byTwin![i]!));
  if (Math.max(...away) > scoreDifferenceMax)
    throw new Error('the twin does not score as the kernel does');
}

/** What is left of each score without one term; the others keep their weights. */
function termRows() {
  const compared = sets.map(({ pairs }, s) => {
    const prepared = wholeTemplates[s]!.map((bytes) => prepareTemplate(decodeTemplate(bytes)));
    return pairs.map(([a, b]) => compareTemplates(prepared[a]!, prepared[b]!).terms);
  });
  const names = compared[0]!.find((terms) => terms.length > 0)!.map(({ name }) => name);
  return names
    .filter((name) => name !== 'start')
    .map((name) => ({
      group: 'term of the score',
      name,
      instead: 'weight 0',
      figures: compared.map((all, s) => {
        const scores = all.map((terms) =>
          // Prints with nothing in common score least, whatever is left out.
          terms.length === 0
            ? Number.NEGATIVE_INFINITY
            : terms.reduce((sum, term) => sum + (term.name === name ? 0 : term.contribution), 0),
        );
        return figuresOf(scores, sets[s]!.kinds);
      }),
    }));
}

function report(): void {
  const percent = (rate: number) => (100 * rate).toFixed(2);
  const cells = (figures: readonly AblatedFigures[]) => [
    percent(meanOf(figures).eer),
    percent(meanOf(figures).fnmr),
    ...figures.map(({ fnmr }) => percent(fnmr)),
  ];
  const table = markdownTable(
    ['left out', 'in its place', 'mean EER', 'mean FNMR', ...sets.map(({ name }) => name)],
    [
      ['nothing', '', ...cells(whole)],
      ...rows.map(({ name, instead, figures }) => [name, instead, ...cells(figures)]),
    ],
  );
  console.log(table);
  if (!values.write) return;
  const bars = rows.map(
    ({ group, name, figures }): AblationBar => ({
      group,
      name,
      points: 100 * (meanOf(figures).fnmr - meanOf(whole).fnmr),
    }),
  );
  const title = 'Misses at a false-match rate of 0.1 %, in points more than with every part';
  writeFileSync(join(accuracyFolder, 'ablation.svg'), ablationChart(title, bars, pointsMax));
  writeBlock('ablation.md', 'ablation', table);
}
