// node tools/bootstrap.mjs tools/det-page.ts ../shared/data/fvc/*
// Writes curves, histograms and figures of docs/accuracy/det.md: our own templates, and those of another vendor.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluationReport } from '../packages/cli/evaluation/evaluation-report.ts';
import type { TemplateSource } from '../packages/cli/evaluation/fvc-protocol.ts';
import { figureFiles } from '../packages/cli/evaluation/report-folder.ts';
import { engineVersion } from '../packages/fingerprint/index.ts';
import { accuracyFolder, writeBlock } from './accuracy/generated-block.ts';
import { evaluateFolders } from './accuracy/real-sets.ts';

const folders = process.argv.slice(2);
await writeFigures('own', {
  'det.svg': 'det.svg',
  'det-peers.svg': 'det-peers.svg',
  'scores.svg': 'scores.svg',
});
await writeFigures('iso', { 'det-peers.svg': 'det-iso.svg' });

/** Evaluates the sets with one kind of templates, writes the named pictures and the table. */
async function writeFigures(
  source: TemplateSource,
  pictures: Readonly<Record<string, string>>,
): Promise<void> {
  const results = await evaluateFolders(folders, source);
  const files = figureFiles(results, evaluationReport(results), source);
  for (const { path, text } of files) {
    const target = pictures[path];
    if (target) writeFileSync(join(accuracyFolder, target), text);
    if (path !== 'figures.md') continue;
    console.log(text);
    writeBlock('det.md', source, `${text}Engine \`${engineVersion}\`.`);
  }
}
