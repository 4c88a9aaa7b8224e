import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { PrintOptions } from '../files/print.ts';
import { writeFile } from '../files/write-file.ts';
import { chartSheet } from '../pictures/chart-sheet.ts';
import { detChart, detChartWithPeers } from './det-chart.ts';
import { detCurve } from './det-curve.ts';
import { operatingPoints } from './error-rates.ts';
import type { PairScore, SetResult } from './evaluate-set.ts';
import type { EvaluationReport } from './evaluation-report.ts';
import { figuresMarkdown } from './figures-table.ts';
import type { TemplateSource } from './fvc-protocol.ts';
import { htmlReport } from './html-report.ts';
import { pairPicture } from './pair-picture.ts';
import { peerFigures } from './peer-figures.ts';
import { scoreHistogram } from './score-histogram.ts';
import { worstPairs } from './worst-pairs.ts';

/** A file of the report: its path in the folder, and its text. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
}

/** Curves, histograms and figures of the sets: nothing of the prints themselves. */
export function figureFiles(
  results: readonly SetResult[],
  report: EvaluationReport,
  source: TemplateSource,
): readonly ReportFile[] {
  const inputs = results.map(({ figures, allScores }) => ({
    name: figures.name,
    scores: allScores,
  }));
  const beside = inputs.map((input) => ({
    heading: input.name,
    chart: detChartWithPeers(input, peerFigures(input.name, source)),
  }));
  const histograms = inputs.map(({ name, scores }) => ({
    heading: name,
    chart: scoreHistogram(scores),
  }));
  const overview = [{ heading: 'All sets, all impostors', chart: detChart(inputs) }];
  const curves = results.map(({ figures, allScores }) => ({
    set: figures.name,
    det: detCurve(operatingPoints(allScores)).filter(({ threshold }) => Number.isFinite(threshold)),
  }));
  return [
    { path: 'det.svg', text: chartSheet('Detection error trade-off', overview) },
    { path: 'det-peers.svg', text: chartSheet('Detection error trade-off beside peers', beside) },
    { path: 'scores.svg', text: chartSheet('Scores of mated and non-mated pairs', histograms) },
    { path: 'figures.md', text: figuresMarkdown(report) },
    { path: 'figures.json', text: `${JSON.stringify({ ...report, curves }, null, 1)}\n` },
  ];
}

/** Writes the report: figures, the page, and the worst pairs with their prints, which stay where they were written. */
export async function writeReportFolder(
  folder: string,
  results: readonly SetResult[],
  report: EvaluationReport,
  source: TemplateSource,
  worstCount: number,
  options: PrintOptions,
): Promise<void> {
  for (const { path, text } of figureFiles(results, report, source))
    writeFile(join(folder, path), text);
  const page = await htmlReport(results, report, worstCount, options);
  writeFile(join(folder, 'report.html'), page);
  for (const result of results) await writePairs(folder, result, worstCount, options);
}

async function writePairs(
  folder: string,
  result: SetResult,
  worstCount: number,
  options: PrintOptions,
): Promise<void> {
  const { mated, nonMated } = worstPairs(result, worstCount);
  const target = join(folder, 'worst-pairs', result.figures.name);
  removeOldPairs(target);
  const write = async (kind: string, pairs: readonly PairScore[]) => {
    for (const [i, pair] of pairs.entries()) {
      const drawn = await pairPicture(result, pair, options);
      const name = `${kind}-${i + 1}-${stem(result, pair.a)}-${stem(result, pair.b)}.svg`;
      if (drawn) writeFile(join(target, name), drawn.svg);
    }
  };
  await write('mated', mated);
  await write('non-mated', nonMated);
}

/** Pairs of an earlier report in the same folder are no longer the worst. */
function removeOldPairs(target: string): void {
  if (!existsSync(target)) return;
  for (const name of readdirSync(target))
    if (/^(non-)?mated-\d+-.*\.svg$/.test(name)) rmSync(join(target, name));
}

function stem({ set }: SetResult, index: number): string {
  const name = basename(set.impressions[index]!.path);
  return name.slice(0, name.length - extname(name).length);
}
