// node tools/bootstrap.mjs tools/worst-pairs.ts [--mated N] [--non-mated N] ../shared/data/fvc/*
// Draws the worst pairs of each set into docs/accuracy/worst-pairs, without the prints, which may not be copied, and
// writes docs/accuracy/worst-pairs.md. With the prints: whorl evaluate DIR… --report FOLDER --worst N.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PairScore, SetResult } from '../packages/cli/evaluation/evaluate-set.ts';
import { pairPicture } from '../packages/cli/evaluation/pair-picture.ts';
import { worstPairs } from '../packages/cli/evaluation/worst-pairs.ts';
import { readFile } from '../packages/cli/files/read-file.ts';
import { formatRate } from '../packages/cli/format-rate.ts';
import { inWords } from '../packages/cli/quality-words.ts';
import { decodeImage } from '../packages/codecs/image/decode-image.ts';
import { type Comparison, extractWithQuality } from '../packages/fingerprint/index.ts';
import { accuracyFolder, markdownTable, writeBlock } from './accuracy/generated-block.ts';
import { impressionNotes } from './accuracy/impression-notes.ts';
import { evaluateFolders } from './accuracy/real-sets.ts';

const folder = join(accuracyFolder, 'worst-pairs');
const { values, positionals } = parseArgs({
  options: {
    mated: { type: 'string', default: '3' },
    'non-mated': { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const matedCount = Number(values.mated);
const nonMatedCount = Number(values['non-mated']);
const results = await evaluateFolders(positionals);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const sections: string[] = [];
for (const result of results) sections.push(await setSection(result));
writeBlock('worst-pairs.md', 'pairs', sections.join('\n'));
console.log(sections.join('\n'));

async function setSection(result: SetResult): Promise<string> {
  const { mated, nonMated } = worstPairs(result, Math.max(matedCount, nonMatedCount));
  const parts = [`## ${result.figures.name}\n`];
  for (const pair of mated.slice(0, matedCount))
    parts.push(await pairText(result, pair, 'the same finger'));
  for (const pair of nonMated.slice(0, nonMatedCount))
    parts.push(await pairText(result, pair, 'different fingers'));
  return parts.join('\n');
}

async function pairText(result: SetResult, pair: PairScore, kind: string): Promise<string> {
  const drawn = await pairPicture(result, pair, { withoutImages: true });
  if (!drawn) return '';
  const [a, b] = [stem(result, pair.a), stem(result, pair.b)];
  const name = `${result.figures.name}-${a}-${b}.svg`;
  writeFileSync(join(folder, name), drawn.svg);
  const table = markdownTable(
    ['print', 'minutiae', 'quality', 'what is seen'],
    [await printRow(result, pair.a), await printRow(result, pair.b)],
  );
  return `### ${a} and ${b}, ${kind}: ${scoreWords(drawn.comparison)}

![The minutiae of both prints and their pairs](worst-pairs/${name})

${table}
`;
}

function scoreWords({ score, falseMatchRate, pairs }: Comparison): string {
  return `score ${score.toFixed(1)}, claimed of ${formatRate(falseMatchRate)} of strangers, ${pairs.length} pairs`;
}

async function printRow(result: SetResult, index: number): Promise<readonly string[]> {
  const { quality } = extractWithQuality(await decodeImage(readFile(pathOf(result, index))));
  const name = stem(result, index);
  const note = impressionNotes[result.figures.name]?.[name] ?? 'not looked at yet';
  return [
    name,
    String(quality.terms.minutiaCount),
    `${quality.score}${inWords(quality.reasons)}`,
    note,
  ];
}

function pathOf({ set }: SetResult, index: number): string {
  return set.impressions[index]!.path;
}

function stem(result: SetResult, index: number): string {
  const name = basename(pathOf(result, index));
  return name.slice(0, name.length - extname(name).length);
}
