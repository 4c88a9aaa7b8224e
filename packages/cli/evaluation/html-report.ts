import { availableParallelism, cpus } from 'node:os';
import { engineVersion } from '@whorl/fingerprint';
import type { PrintOptions } from '../files/print.ts';
import { escapeXml } from '../pictures/escape-xml.ts';
import { detChart } from './det-chart.ts';
import type { PairScore, SetFigures, SetResult } from './evaluate-set.ts';
import type { EvaluationReport } from './evaluation-report.ts';
import { figureColumns, percent } from './figures-table.ts';
import { pairPicture } from './pair-picture.ts';
import { reportStyle } from './report-style.ts';
import { scoreHistogram } from './score-histogram.ts';
import { worstPairs } from './worst-pairs.ts';

/** One page with figures, DET curves, histograms and the worst pairs drawn. */
export async function htmlReport(
  results: readonly SetResult[],
  report: EvaluationReport,
  worstCount: number,
  options: PrintOptions,
): Promise<string> {
  const curves = results.map(({ figures, allScores }) => ({
    name: figures.name,
    scores: allScores,
  }));
  const sections: string[] = [];
  for (const result of results) sections.push(await setSection(result, worstCount, options));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Whorl: accuracy report</title>
<style>${reportStyle}</style></head><body>
<h1>Accuracy report</h1>
<p class="lead">Mean equal error rate <strong>${percent(report.meanEer)}</strong> over
${results.length} ${results.length === 1 ? 'set' : 'sets'}, ${summary(report)}.</p>
<p class="small">${escapeXml(provenance())}</p>
${figuresTable(report.sets)}
${glossary}
<h2>Detection error trade-off, all impostors</h2>
<p>The nearer to the lower left corner, the better. The dashed diagonal is where both errors are equal.</p>
${detChart(curves)}
${sections.join('\n')}
</body></html>
`;
}

function summary({ extraction, comparison, templateBytesMean }: EvaluationReport): string {
  const compared = Math.round(comparison.perSecondPerCore).toLocaleString('en');
  return (
    `${extraction.imagesPerSecondPerCore.toFixed(1)} images and ${compared} comparisons ` +
    `a second and core, ${Math.round(templateBytesMean)} bytes a template`
  );
}

function provenance(): string {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`;
  return `${date} · engine ${engineVersion} · ${machine} · FVC protocol · printed by whorl evaluate --report`;
}

function figuresTable(sets: readonly SetFigures[]): string {
  const head = figureColumns.map(({ title }) => `<th>${title}</th>`).join('');
  const rows = sets.map((figures) => {
    const cells = figureColumns.map(({ value }) => `<td>${escapeXml(value(figures))}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const glossary = `<p class="small">EER: both errors equal. FMR100, FMR1000, ZeroFMR: share of mated pairs missed where at most 1 %,
0.1 %, none of the impostors match. Impostors by protocol are the first impressions of every two fingers; "all" means
every pair of different fingers. Rank 1: impressions whose best match in the set is of the same finger.
A failure is an image that gave no template; it counts with a score of 0 everywhere.</p>`;

async function setSection(
  result: SetResult,
  worstCount: number,
  options: PrintOptions,
): Promise<string> {
  const { mated, nonMated } = worstPairs(result, worstCount);
  return `<h2>${escapeXml(result.figures.name)}</h2>
${scoreHistogram(result.allScores)}
<h3>The same finger, lowest scores</h3>
<div class="pairs">${await drawPairs(result, mated, options)}</div>
<h3>Different fingers, highest scores</h3>
<div class="pairs">${await drawPairs(result, nonMated, options)}</div>`;
}

async function drawPairs(
  result: SetResult,
  pairs: readonly PairScore[],
  options: PrintOptions,
): Promise<string> {
  const figures: string[] = [];
  for (const pair of pairs) {
    const drawn = await pairPicture(result, pair, options);
    if (drawn) figures.push(`<figure>${drawn.svg}</figure>`);
  }
  return figures.join('\n');
}
