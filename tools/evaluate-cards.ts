// node tools/bootstrap.mjs tools/evaluate-cards.ts [--cards N] [--seed N] [--picture FILE.png] [--list]
// Composes ten-print cards that nobody filled, scans them with their truth, and prints how well
// their boxes are found.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { encodeImage } from '@whorl/codecs/image';
import { createMasterFinger, downsample, findTenPrintCard } from '@whorl/fingerprint';
import { drawBoxes } from '../packages/fingerprint/segmentation/draw-boxes.ts';
import {
  composeCard,
  inkFingers,
  type SyntheticCard,
  type SyntheticCardOptions,
} from '../packages/fingerprint/segmentation/testing/compose-card.ts';
import {
  type CellScore,
  scoreCard,
} from '../packages/fingerprint/segmentation/testing/score-card.ts';
import { createRandom, uniform } from '../packages/fingerprint/synthesis/random.ts';

const { values } = parseArgs({
  options: {
    cards: { type: 'string', default: '10' },
    masters: { type: 'string', default: '6' },
    seed: { type: 'string', default: '1000' },
    picture: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});

type Condition = readonly [
  title: string,
  options: Partial<SyntheticCardOptions> & { readonly skewMax: number },
];
const conditions: readonly Condition[] = [
  ['FBI, 500 ppi, turned by up to 1°', { skewMax: 1 }],
  ['FBI, 500 ppi, turned by up to 3°', { skewMax: 3 }],
  ['FBI, 1000 ppi, turned by up to 3°', { skewMax: 3, ppi: 1000 }],
  ['A4 with strips, 500 ppi, up to 3°', { skewMax: 3, form: 'interpol' }],
  ['FBI, noise of 25 gray levels, up to 3°', { skewMax: 3, noise: 25 }],
  ['FBI, a quarter of the lines missing, up to 3°', { skewMax: 3, missingLines: 0.25 }],
  [
    'A4, a quarter of the lines missing, up to 3°',
    { skewMax: 3, missingLines: 0.25, form: 'interpol' },
  ],
  ['FBI, no line printed, up to 1°', { skewMax: 1, missingLines: 1 }],
];
const emptyShare = 0.15;
const positions = Array.from({ length: 14 }, (_, i) => i + 1);

const cardCount = Number(values.cards);
const firstSeed = Number(values.seed);
const ink = inkFingers(
  Array.from({ length: Number(values.masters) }, (_, i) => createMasterFinger({ seed: 800 + i })),
  firstSeed,
);

/** A card with boxes that are empty by chance. */
function cardOf(seed: number, [, { skewMax, ...options }]: Condition): SyntheticCard {
  const random = createRandom('evaluate-cards', seed);
  const skewDegrees = uniform(random, -skewMax, skewMax);
  const empty = positions.filter(() => random() < emptyShare);
  const usual = { form: 'fbi', ppi: 500, noise: 5, borderMm: uniform(random, 0, 5) } as const;
  return composeCard({ ...usual, seed, ink, skewDegrees, empty, ...options });
}

interface Row {
  readonly scores: readonly CellScore[];
  readonly turnErrors: readonly number[];
  readonly seconds: readonly number[];
  readonly lost: number;
}

function measure(condition: Condition): Row {
  const scores: CellScore[] = [];
  const turnErrors: number[] = [];
  const seconds: number[] = [];
  let lost = 0;
  for (let seed = firstSeed; seed < firstSeed + cardCount; seed++) {
    const card = cardOf(seed, condition);
    const startedUs = process.cpuUsage().user;
    const found = findTenPrintCard(card.image);
    seconds.push((process.cpuUsage().user - startedUs) / 1e6);
    if (!found) {
      lost++;
      continue;
    }
    const [topLeft, topRight] = card.cells[0]!.corners;
    const turn = -Math.atan2(topRight![1] - topLeft![1], topRight![0] - topLeft![0]);
    turnErrors.push(Math.abs(found.skewDegrees - (turn * 180) / Math.PI));
    const own = scoreCard(card, found.cells);
    scores.push(...own);
    if (!values.list) continue;
    for (const { position, isRight, isDoubted, inkShare, overhangMm } of own) {
      if (isRight) continue;
      const said = isDoubted ? 'doubted' : 'not doubted';
      console.error(
        `${condition[0]}, ${seed}: ${position} holds ${inkShare.toFixed(2)}, over the line by ${overhangMm.toFixed(1)} mm, ${said}`,
      );
    }
  }
  return { scores, turnErrors, seconds, lost };
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

function at(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function lineOf(title: string, { scores, turnErrors, seconds, lost }: Row): string {
  const count = scores.length;
  const of = (test: (score: CellScore) => boolean) => percent(scores.filter(test).length, count);
  const cells = [
    title,
    lost === 0 ? count : `${count}, ${lost} cards not seen`,
    of(({ isContentRight }) => isContentRight),
    of(({ inkShare }) => inkShare >= 0.98),
    of(({ isRight }) => isRight),
    of(({ isDoubted }) => isDoubted),
    of(({ isRight, isDoubted }) => !isRight && !isDoubted),
    at(turnErrors, 0.95).toFixed(2),
    at(seconds, 0.5).toFixed(1),
  ];
  return `| ${cells.join(' | ')} |`;
}

console.log(`${cardCount} cards a row, seeds from ${firstSeed}, ${ink.length} synthetic fingers`);
console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}\n`);
console.log(
  '| cards | boxes | empty or filled: right | holds 98 % of its print | right | in doubt | wrong, not in doubt | turn error, ° (95 %) | processor time a card, s |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const condition of conditions) console.log(lineOf(condition[0], measure(condition)));

if (values.picture) {
  const card = cardOf(firstSeed, conditions[1]!);
  const boxes = findTenPrintCard(card.image)?.cells.map(({ box }) => box) ?? [];
  const picture = downsample(drawBoxes(card.image, boxes), 90);
  writeFileSync(values.picture, await encodeImage(picture, 'png'));
}
