// Prints the quantiles of non-mated scores of known prints and of synthetic strangers, for the knots of
// calibration.ts, what scores claim beside what was counted, and what scans reject early, for the limit in compare.ts.
// node tools/bootstrap.mjs tools/calibrate.ts [--iso] [--fingers N] [--write] ../shared/data/fvc/*
//   --fingers N  synthetic fingers of four impressions each (360 unless given, 0 for none)
//   --write      puts table and picture into docs/accuracy/calibration.md
import { parseArgs } from 'node:util';
import type { PairScore, SetResult } from '../packages/cli/evaluation/evaluate-set.ts';
import { prepareTemplate, scanTemplates } from '../packages/fingerprint/index.ts';
import { claimedRateMin, falseMatchRate } from '../packages/fingerprint/matching/calibration.ts';
import { evaluateFolders } from './accuracy/real-sets.ts';
import { writeCalibrationPage } from './calibration/calibration-page.ts';
import { reliability } from './calibration/reliability.ts';
import type { ReliabilityLine } from './calibration/reliability-chart.ts';
import { strangerScores } from './calibration/stranger-scores.ts';
import { syntheticPrints } from './calibration/synthetic-prints.ts';

const rates = [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 1e-4, 1e-5, 1e-6];
/** Mated scores at a false-match rate up to this are the ones that a scan must not change. */
const rateThatMatters = 0.001;
const impressionCount = 4;

const { values, positionals } = parseArgs({
  options: {
    iso: { type: 'boolean', default: false },
    fingers: { type: 'string', default: '360' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const results = await evaluateFolders(positionals, values.iso ? 'iso' : 'own');
const real = results.flatMap(({ allScores }) => [...allScores.impostor]).sort((a, b) => b - a);
const fingerCount = Number(values.fingers);
const synthetic =
  fingerCount > 0 ? strangerScores(await syntheticPrints(fingerCount, impressionCount)) : [];
printQuantiles('real', real);
printQuantiles('synthetic', synthetic);
const lines = reliabilityLines();
printReliability(lines);
console.log(rejectedEarly(results));
if (values.write) writeCalibrationPage(lines, claimedRateMin);

function printQuantiles(name: string, scores: readonly number[]): void {
  if (scores.length === 0) return;
  console.log(`${scores.length} ${name} non-mated scores, the highest ${scores[0]!.toFixed(2)}`);
  for (const rate of rates.filter((one) => one * scores.length >= 1)) {
    const score = scores[Math.floor(rate * scores.length)]!;
    const calibrated = falseMatchRate(score).toExponential(1);
    console.log(`  ${rate} reach ${score.toFixed(2)}; calibrated ${calibrated}`);
  }
}

function reliabilityLines(): readonly ReliabilityLine[] {
  const grid = Array.from({ length: 29 }, (_, i) => 10 ** (-i / 4));
  const line = (name: string, scores: readonly number[], withIntervals: boolean) => ({
    name,
    withIntervals,
    points: reliability(scores.map(falseMatchRate), grid),
  });
  const sets = results.map(({ figures, allScores }) =>
    line(figures.name, [...allScores.impostor], false),
  );
  const strangers = synthetic.length > 0 ? [line('synthetic strangers', synthetic, false)] : [];
  return [line('all real sets', real, true), ...strangers, ...sets];
}

function printReliability(all: readonly ReliabilityLine[]): void {
  const shown = [0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6];
  for (const { name, points } of all) {
    const cells = shown.map((rate) => {
      const point = points.find(({ claimed }) => Math.abs(claimed / rate - 1) < 1e-6)!;
      return `${rate}: ${point.observed.toExponential(1)} (${point.count})`;
    });
    console.log(`claimed, observed (pairs), ${name}: ${cells.join(', ')}`);
  }
}

/** What scans reject early among mated pairs and strangers. */
function rejectedEarly(sets: readonly SetResult[]): string {
  const rejected = { mated: 0, matedThatMatter: 0, strangers: 0 };
  const counted = { mated: 0, matedThatMatter: 0, strangers: 0 };
  for (const { templates, genuine, impostor } of sets) {
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
  return (
    `scans reject ${rejected.mated} of ${counted.mated} mated pairs, ${rejected.matedThatMatter} of the ` +
    `${counted.matedThatMatter} at a rate up to ${rateThatMatters}, ${rejected.strangers} of ${counted.strangers} strangers`
  );
}
