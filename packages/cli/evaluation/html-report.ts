import { availableParallelism, cpus } from 'node:os';
import { basename } from 'node:path';
import { compareTemplates, engineVersion, prepareTemplate } from '@whorl/fingerprint';
import type { PrintOptions } from '../files/print.ts';
import { readFile } from '../files/read-file.ts';
import { escapeXml } from '../pictures/escape-xml.ts';
import { matchPicture, type PictureSide } from '../pictures/match-picture.ts';
import { printImage } from '../pictures/print-image.ts';
import { detChart } from './det-chart.ts';
import type { PairScore, SetFigures, SetResult } from './evaluate-set.ts';
import type { EvaluationReport } from './evaluation-report.ts';
import { reportStyle } from './report-style.ts';
import { scoreHistogram } from './score-histogram.ts';

/** Pairs of each kind that are drawn for each set. */
const drawnPairs = 3;
/** A drawn pair is called a match from here on, as `whorl verify` does. */
const matchRateMax = 0.001;

/** One page with figures, DET curves, histograms and the worst pairs drawn. */
export async function htmlReport(
  results: readonly SetResult[],
  report: EvaluationReport,
  options: PrintOptions,
): Promise<string> {
  const curves = results.map(({ figures, allScores }) => ({
    name: figures.name,
    scores: allScores,
  }));
  const sections: string[] = [];
  for (const result of results) sections.push(await setSection(result, options));
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

function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`;
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

const columns: readonly { readonly title: string; value(figures: SetFigures): string }[] = [
  { title: 'Set', value: ({ name }) => escapeXml(name) },
  { title: 'Images', value: ({ images }) => String(images) },
  { title: 'Failures', value: ({ failures }) => String(failures) },
  { title: 'EER', value: ({ eer }) => percent(eer) },
  { title: 'EER, all impostors', value: ({ eerAllImpostors }) => percent(eerAllImpostors) },
  { title: 'FMR100', value: ({ fmr100 }) => percent(fmr100) },
  { title: 'FMR1000', value: ({ fmr1000 }) => percent(fmr1000) },
  { title: 'ZeroFMR', value: ({ zeroFmr }) => percent(zeroFmr) },
  { title: 'Missed at 0.1 %, all', value: (f) => percent(f.fmr1000AllImpostors) },
  { title: 'Rank 1', value: ({ rank1 }) => percent(rank1) },
];

function figuresTable(sets: readonly SetFigures[]): string {
  const head = columns.map(({ title }) => `<th>${title}</th>`).join('');
  const rows = sets.map(
    (figures) => `<tr>${columns.map(({ value }) => `<td>${value(figures)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

const glossary = `<p class="small">EER: both errors equal. FMR100, FMR1000, ZeroFMR: share of mated pairs missed where at most 1 %,
0.1 %, none of the impostors match. Impostors by protocol are the first impressions of every two fingers; "all" means
every pair of different fingers. Rank 1: impressions whose best match in the set is of the same finger.
A failure is an image that gave no template; it counts with a score of 0 everywhere.</p>`;

async function setSection(result: SetResult, options: PrintOptions): Promise<string> {
  const ascending = (a: PairScore, b: PairScore) => a.score - b.score;
  const worstMated = result.genuine.toSorted(ascending).slice(0, drawnPairs);
  const bestImpostors = result.impostor.toSorted(ascending).slice(-drawnPairs).reverse();
  return `<h2>${escapeXml(result.figures.name)}</h2>
${scoreHistogram(result.allScores)}
<h3>The same finger, lowest scores</h3>
<div class="pairs">${await drawPairs(result, worstMated, options)}</div>
<h3>Different fingers, highest scores</h3>
<div class="pairs">${await drawPairs(result, bestImpostors, options)}</div>`;
}

async function drawPairs(
  result: SetResult,
  pairs: readonly PairScore[],
  options: PrintOptions,
): Promise<string> {
  const figures: string[] = [];
  for (const { a, b } of pairs) {
    const [left, right] = [await sideOf(result, a, options), await sideOf(result, b, options)];
    if (!left || !right) continue;
    const comparison = compareTemplates(
      prepareTemplate(left.template),
      prepareTemplate(right.template),
    );
    const isMatch = comparison.falseMatchRate <= matchRateMax;
    figures.push(`<figure>${matchPicture(left, right, comparison, isMatch)}</figure>`);
  }
  return figures.join('\n');
}

async function sideOf(
  { set, templates }: SetResult,
  index: number,
  options: PrintOptions,
): Promise<PictureSide | undefined> {
  const template = templates[index];
  const { path } = set.impressions[index]!;
  if (!template) return undefined;
  return { label: basename(path), template, image: await printImage(readFile(path), '', options) };
}
