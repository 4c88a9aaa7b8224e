// Prints the quantiles of non-mated scores of folders of known prints, for the knots of calibration.ts.
// node tools/bootstrap.mjs tools/calibrate.ts ../shared/data/fvc/*
import { evaluateSet } from '../packages/cli/evaluation/evaluate-set.ts';
import { readEvaluationSet } from '../packages/cli/evaluation/fvc-protocol.ts';
import { createOutput } from '../packages/cli/output.ts';
import { falseMatchRate } from '../packages/fingerprint/matching/calibration.ts';

const rates = [0.1, 0.03, 0.01, 0.003, 0.001, 0.0003];
const scores: number[] = [];
for (const folder of process.argv.slice(2)) {
  const set = readEvaluationSet(folder, 'own');
  const { allScores } = await evaluateSet(set, {}, createOutput(false));
  scores.push(...allScores.impostor);
}
scores.sort((a, b) => b - a);
console.log(`${scores.length} non-mated scores`);
for (const rate of rates) {
  const score = scores[Math.floor(rate * scores.length)]!;
  console.log(`${rate} reach ${score.toFixed(2)}; calibrated ${falseMatchRate(score).toFixed(5)}`);
}
