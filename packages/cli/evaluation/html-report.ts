import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compareTemplates, prepareTemplate } from '@whorl/fingerprint';
import { escapeXml, matchPicture } from '../pictures/match-picture.ts';
import { printImage } from '../pictures/print-image.ts';
import { detChart, scoreHistogram } from './charts.ts';
import type { PairScore, SetResult } from './evaluate-set.ts';
import { type EvaluationReport, reportLines } from './evaluation-report.ts';

/** Pairs of each kind that are drawn for each set. */
const drawnPairs = 3;

/** One page with figures, histograms, DET curves and the worst pairs drawn. */
export async function htmlReport(
  results: readonly SetResult[],
  report: EvaluationReport,
): Promise<string> {
  const det = detChart(
    results.map(({ figures, allScores }) => ({ name: figures.name, scores: allScores })),
  );
  const sections: string[] = [];
  for (const result of results) sections.push(await setSection(result));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Whorl accuracy report</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
pre { background: #f6f7f9; padding: 1rem; overflow-x: auto; }
figure { display: inline-block; margin: 0 1rem 1rem 0; vertical-align: top; }
figure svg { max-width: 100%; height: auto; }
</style></head><body>
<h1>Whorl accuracy report</h1>
<pre>${escapeXml(reportLines(report).join('\n'))}</pre>
<h2>Detection error trade-off, all impostors</h2>
${det}
${sections.join('\n')}
</body></html>
`;
}

async function setSection(result: SetResult): Promise<string> {
  const ascending = (a: PairScore, b: PairScore) => a.score - b.score;
  const worstGenuine = [...result.genuine].sort(ascending).slice(0, drawnPairs);
  const bestImpostor = [...result.impostor].sort(ascending).slice(-drawnPairs).reverse();
  return `<h2>${escapeXml(result.figures.name)}</h2>
${scoreHistogram(result.allScores)}
<h3>Mated pairs with the lowest scores</h3>
${await drawPairs(result, worstGenuine)}
<h3>Non-mated pairs with the highest scores</h3>
${await drawPairs(result, bestImpostor)}`;
}

async function drawPairs(result: SetResult, pairs: readonly PairScore[]): Promise<string> {
  const figures: string[] = [];
  for (const { a, b } of pairs) {
    const [left, right] = [await sideOf(result, a), await sideOf(result, b)];
    if (!left || !right) continue;
    const comparison = compareTemplates(
      prepareTemplate(left.template),
      prepareTemplate(right.template),
    );
    figures.push(`<figure>${matchPicture(left, right, comparison)}</figure>`);
  }
  return figures.join('\n');
}

async function sideOf({ set, templates }: SetResult, index: number) {
  const template = templates[index];
  const { path } = set.impressions[index]!;
  if (!template) return undefined;
  const image = await printImage(readFileSync(path), '', {});
  return { label: basename(path), template, image };
}
