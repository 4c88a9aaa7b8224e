// Prints the quantiles of non-mated scores of folders of known prints, for the knots of calibration.ts, and what
// scans reject early, for the limit in compare.ts.
// node tools/bootstrap.mjs tools/calibrate.ts [--iso] ../shared/data/fvc/*
import { parseArgs } from 'node:util';
import { evaluateSet, type PairScore } from '../packages/cli/evaluation/evaluate-set.ts';
import { readEvaluationSet } from '../packages/cli/evaluation/fvc-protocol.ts';
import { createOutput } from '../packages/cli/output.ts';
import { prepareTemplate, scanTemplates } from '../packages/fingerprint/index.ts';
import { falseMatchRate } from '../packages/fingerprint/matching/calibration.ts';

const rates = [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003];
/** Mated scores at a false-match rate up to this are the ones that a scan must not change. */
const rateThatMatters = 0.001;
const scores: number[] = [];
const rejected = { mated: 0, matedThatMatter: 0, strangers: 0 };
const counted = { mated: 0, matedThatMatter: 0, strangers: 0 };
const { values, positionals } = parseArgs({
  options: { iso: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isIso = values.iso;
for (const folder of positionals) {
  const set = readEvaluationSet(folder, isIso ? 'iso' : 'own');
  const { allScores, templates, genuine, impostor } = await evaluateSet(
    set,
    {},
    createOutput(false),
  );
  scores.push(...allScores.impostor);
  const prepared = templates.map((template) => template && prepareTemplate(template));
  const count = (kind: keyof typeof counted, { a, b }: PairScore) => {
    const [probe, reference] = [prepared[a], prepared[b]];
    if (!probe || !reference) return;
    counted[kind]++;
    if (scanTemplates(probe, reference) === 0) rejected[kind]++;
  };
  for (const pair of genuine) {
    count('mated', pair);
    if (falseMatchRate(pair.score) <= rateThatMatters) count('matedThatMatter', pair);
  }
  for (const pair of impostor) count('strangers', pair);
}
scores.sort((a, b) => b - a);
console.log(`${scores.length} non-mated scores`);
for (const rate of rates) {
  const score = scores[Math.floor(rate * scores.length)]!;
  console.log(`${rate} reach ${score.toFixed(2)}; calibrated ${falseMatchRate(score).toFixed(5)}`);
}
console.log(
  `scans reject ${rejected.mated} of ${counted.mated} mated pairs, ${rejected.matedThatMatter} of the ` +
    `${counted.matedThatMatter} at a rate up to ${rateThatMatters}, ${rejected.strangers} of ${counted.strangers} strangers`,
);
