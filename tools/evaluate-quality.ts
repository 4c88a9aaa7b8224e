// node tools/bootstrap.mjs tools/evaluate-quality.ts [--write] ../shared/data/fvc/*
// Prints whether quality knows what will fail: the mated pairs missed at a false-match rate of 0.1 % when the poorest are
// refused, and how the scores of prints with each reason differ from those without. --write updates docs/accuracy/quality.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SetResult } from '../packages/cli/evaluation/evaluate-set.ts';
import { withAssumedPpi } from '../packages/cli/files/print.ts';
import { readFile } from '../packages/cli/files/read-file.ts';
import { chartSheet } from '../packages/cli/pictures/chart-sheet.ts';
import { decodeImage } from '../packages/codecs/image/decode-image.ts';
import { extractWithQuality, type ImpressionQuality } from '../packages/fingerprint/index.ts';
import { accuracyFolder, markdownTable, writeBlock } from './accuracy/generated-block.ts';
import { evaluateFolders } from './accuracy/real-sets.ts';
import { errorReject } from './quality/error-reject.ts';
import { errorRejectChart, type RejectLine } from './quality/error-reject-chart.ts';

const fmrMax = 0.001;
const tableShares = [0, 0.05, 0.1, 0.2, 0.3, 0.4];
const chartShares = Array.from({ length: 41 }, (_, i) => i / 100);
const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const results = await evaluateFolders(positionals);
const qualities = await Promise.all(results.map(qualitiesOf));
const missedTable = markdownTable(
  ['pairs refused', ...results.map(({ figures }) => figures.name), 'mean'],
  rejectRows(),
);
const reasonTable = markdownTable(
  ['reason', 'prints', 'mean mated score', 'of the same sets without it'],
  reasonRows(),
);
console.log(`${missedTable}\n\n${reasonTable}`);
if (values.write) {
  writeBlock('quality.md', 'error-reject', missedTable);
  writeBlock('quality.md', 'reasons', reasonTable);
  const heading = 'Missed at a false-match rate of 0.1 %, without the poorest prints';
  const chart = errorRejectChart(linesAt(chartShares));
  writeFileSync(join(accuracyFolder, 'quality.svg'), chartSheet(heading, [{ heading, chart }], 1));
}

/** The quality of every print of a set; the evaluation itself keeps only the score. */
async function qualitiesOf({ set }: SetResult): Promise<readonly ImpressionQuality[]> {
  const found: ImpressionQuality[] = [];
  for (const { path } of set.impressions) {
    const image = withAssumedPpi(await decodeImage(readFile(path)), {});
    found.push(extractWithQuality(image).quality);
  }
  return found;
}

function linesAt(shares: readonly number[]): readonly RejectLine[] {
  return results.map(({ figures, genuine, allScores }, s) => {
    const { impostor } = allScores;
    const threshold = impostor[impostor.length - 1 - Math.floor(fmrMax * impostor.length)]!;
    const pairs = genuine.map(({ a, b, score }) => ({
      quality: Math.min(qualities[s]![a]!.score, qualities[s]![b]!.score),
      isMissed: score <= threshold,
    }));
    return { name: figures.name, points: errorReject(pairs, shares) };
  });
}

function rejectRows(): readonly (readonly string[])[] {
  const lines = linesAt(tableShares);
  return tableShares.map((share, i) => {
    const missed = lines.map(({ points }) => 100 * points[i]!.missedShare);
    const mean = missed.reduce((sum, one) => sum + one, 0) / missed.length;
    return [`${100 * share} %`, ...[...missed, mean].map((one) => `${one.toFixed(1)} %`)];
  });
}

/** Mean score of the mated pairs with a print that has the reason, and of those with none that has it. */
function reasonRows(): readonly (readonly (string | number)[])[] {
  const reasons = [...new Set(qualities.flat().flatMap((quality) => quality.reasons))].sort();
  return reasons.map((reason) => {
    const has = (s: number, i: number) => qualities[s]![i]!.reasons.includes(reason);
    const scores = { with: [] as number[], without: [] as number[] };
    for (const [s, { genuine }] of results.entries()) {
      if (!qualities[s]!.some((_, i) => has(s, i))) continue;
      for (const { a, b, score } of genuine)
        scores[has(s, a) || has(s, b) ? 'with' : 'without'].push(score);
    }
    const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
    const count = qualities.flat().filter((quality) => quality.reasons.includes(reason)).length;
    return [reason, count, mean(scores.with).toFixed(1), mean(scores.without).toFixed(1)];
  });
}
