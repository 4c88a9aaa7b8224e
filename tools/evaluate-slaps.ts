// node tools/bootstrap.mjs tools/evaluate-slaps.ts [--slaps N] [--masters N] [--picture FILE.png]
// Composes slaps that nobody gave, with their truth, and prints how well the segmentation finds,
// turns and names their fingers.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { encodeImage } from '@whorl/codecs/image';
import { createMasterFinger, type SlapOptions, segmentSlap } from '@whorl/fingerprint';
import { downsample } from '../packages/fingerprint/segmentation/downsample.ts';
import { drawBoxes } from '../packages/fingerprint/segmentation/draw-boxes.ts';
import {
  composeSlap,
  type SlapKind,
} from '../packages/fingerprint/segmentation/testing/compose-slap.ts';
import {
  type FingerScore,
  type SlapScore,
  scoreSlap,
} from '../packages/fingerprint/segmentation/testing/score-slap.ts';

const { values } = parseArgs({
  options: {
    slaps: { type: 'string', default: '60' },
    masters: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1000' },
    picture: { type: 'string' },
    list: { type: 'boolean' },
  },
});

interface Condition {
  readonly title: string;
  readonly kind: SlapKind;
  readonly hands: readonly ('left' | 'right' | 'thumbs')[];
  /** What the segmentation is told. */
  readonly tell: (hand: 'left' | 'right' | 'thumbs') => SlapOptions;
}

const conditions: readonly Condition[] = [
  {
    title: 'ink card, four fingers, hand stated',
    kind: 'card',
    hands: ['left', 'right'],
    tell: (hand) => ({ hand }),
  },
  {
    title: 'ink card, four fingers, hand guessed',
    kind: 'card',
    hands: ['left', 'right'],
    tell: () => ({}),
  },
  {
    title: 'live scan, four fingers, hand stated',
    kind: 'live-scan',
    hands: ['left', 'right'],
    tell: (hand) => ({ hand }),
  },
  {
    title: 'live scan, four fingers, hand guessed',
    kind: 'live-scan',
    hands: ['left', 'right'],
    tell: () => ({}),
  },
  {
    title: 'live scan, two thumbs',
    kind: 'live-scan',
    hands: ['thumbs'],
    tell: () => ({ position: 15 }),
  },
];

const slapCount = Number(values.slaps);
const firstSeed = Number(values.seed);
const masters = Array.from({ length: Number(values.masters) }, (_, i) =>
  createMasterFinger({ seed: 700 + i }),
);
const rows: string[] = [];
const times: number[] = [];
for (const { title, kind, hands, tell } of conditions) {
  const scores: SlapScore[] = [];
  for (let i = 0; i < slapCount; i++) {
    const hand = hands[i % hands.length]!;
    const seed = firstSeed + i;
    const first = (i * 3) % masters.length;
    const skin = [...masters.slice(first), ...masters.slice(0, first)];
    const slap = composeSlap({ seed, kind, hand, masters: skin });
    const startedMs = process.cpuUsage().user / 1000;
    const found = segmentSlap(slap.image, tell(hand));
    times.push(process.cpuUsage().user / 1000 - startedMs);
    const score = scoreSlap(slap, found);
    scores.push(score);
    if (values.list) listMisses(`${title}, ${hand}, seed ${seed}`, score);
  }
  rows.push(row(title, scores));
}

function listMisses(place: string, { fingers, falseConfidences }: SlapScore): void {
  for (const finger of fingers) {
    if (!finger.found) console.error(`${place}: finger ${finger.position} not found`);
    else if (!finger.isNamedRight) console.error(`${place}: finger ${finger.position} misnamed`);
  }
  for (const confidence of falseConfidences) {
    console.error(`${place}: no finger there, confidence ${confidence.toFixed(2)}`);
  }
}

function row(title: string, scores: readonly SlapScore[]): string {
  const fingers = scores.flatMap((score) => score.fingers);
  const found = fingers.filter((finger) => finger.found);
  const right = found.filter(({ isNamedRight }) => isNamedRight);
  const wrong = found.filter(({ isNamedRight }) => !isNamedRight);
  const falseOnes = scores.flatMap(({ falseConfidences }) => falseConfidences);
  const ofFound = (pick: (finger: Extract<FingerScore, { found: true }>) => number) =>
    found.map(pick).sort((a, b) => a - b);
  const center = ofFound(({ centerErrorMm }) => centerErrorMm);
  const size = ofFound(({ sizeErrorMm }) => sizeErrorMm);
  const turn = ofFound(({ rotationErrorDegrees }) => rotationErrorDegrees);
  const cells = [
    title,
    fingers.length,
    percent(found.length, fingers.length),
    percent(wrong.length, found.length),
    falseOnes.length,
    `${at(center, 0.5).toFixed(1)} / ${at(center, 0.95).toFixed(1)}`,
    `${at(size, 0.5).toFixed(1)} / ${at(size, 0.95).toFixed(1)}`,
    `${at(turn, 0.5).toFixed(1)} / ${at(turn, 0.95).toFixed(1)}`,
    mean(right.map(({ confidence }) => confidence)),
    mean([...wrong.map(({ confidence }) => confidence), ...falseOnes]),
  ];
  return `| ${cells.join(' | ')} |`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function mean(all: readonly number[]): string {
  if (all.length === 0) return '-';
  return (all.reduce((sum, value) => sum + value, 0) / all.length).toFixed(2);
}

const sortedTimes = times.toSorted((a, b) => a - b);
console.log(
  `${slapCount} slaps a row, seeds from ${firstSeed}, ${masters.length} synthetic fingers`,
);
console.log(`machine: ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`);
console.log(`processor time a slap: median ${at(sortedTimes, 0.5).toFixed(0)} ms\n`);
console.log(
  '| slaps | fingers | found | misnamed | false | centre error, mm (median / 95 %) | size error, mm | rotation error, ° | confidence of right ones | of wrong ones |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|');
console.log(rows.join('\n'));

if (values.picture) {
  const slap = composeSlap({ seed: firstSeed + 2, kind: 'card', hand: 'right', masters });
  const boxes = segmentSlap(slap.image, { hand: 'right' }).map(({ box }) => box);
  const picture = downsample(drawBoxes(slap.image, boxes));
  writeFileSync(values.picture, await encodeImage(picture, 'png'));
}
