import type { GrayImage } from '@whorl/codecs';
import type { FloatMap } from '../../extraction/maps.ts';
import type { MasterFinger } from '../../synthesis/master/master-finger.ts';
import { createRandom, normal, type Random, uniform } from '../../synthesis/random.ts';
import { smoothNoise } from '../../synthesis/smooth-noise.ts';
import type { OrientedBox } from '../slap-finger.ts';
import { clutterCard } from './card-clutter.ts';
import { createCanvas, type InkCanvas, layDrawing } from './ink-canvas.ts';
import { printMiddlePhalanx } from './middle-phalanx.ts';
import { fourFingers, type PlacedFinger, twoThumbs } from './place-hand.ts';
import { printUpright } from './print-upright.ts';

export type SlapKind = 'card' | 'live-scan';

export interface SyntheticSlapOptions {
  readonly seed: number;
  readonly kind: SlapKind;
  readonly hand: 'left' | 'right' | 'thumbs';
  /** Skin to print; finger i of the slap takes the i-th, round and round. */
  readonly masters: readonly MasterFinger[];
}

/** A slap that nobody gave, with the truth about it. */
export interface SyntheticSlap {
  readonly image: GrayImage;
  /** From left to right. */
  readonly fingers: readonly {
    readonly position: number;
    readonly box: OrientedBox;
    readonly master: MasterFinger;
  }[];
}

const pixelsPerMm = 500 / 25.4;
const sizes: Readonly<Record<SlapKind, readonly [widthMm: number, heightMm: number]>> = {
  card: [81, 52],
  'live-scan': [81, 76],
};

export function composeSlap({ seed, kind, hand, masters }: SyntheticSlapOptions): SyntheticSlap {
  const stream = (step: string) => createRandom('slap', kind, hand, seed, step);
  const [widthMm, heightMm] = sizes[kind];
  const canvas = createCanvas(
    Math.round(widthMm * pixelsPerMm),
    Math.round(heightMm * pixelsPerMm),
  );
  const placed =
    hand === 'thumbs'
      ? twoThumbs(stream('place'), widthMm, heightMm)
      : fourFingers(stream('place'), hand, kind === 'live-scan', widthMm, heightMm);
  const conditions = stream('conditions');
  const quality = uniform(conditions, 25, 90);
  const fingers = placed.map((finger, i) => {
    const master = masters[i % masters.length]!;
    const print = printUpright(master, seed, quality);
    const box = layFinger(canvas, finger, print);
    if (finger.hasMiddlePhalanx) layMiddle(canvas, finger, box, conditions);
    return { position: finger.position, box, master };
  });
  if (kind === 'card') clutterCard(canvas, stream('clutter'));
  return { image: expose(canvas, kind, stream('exposure')), fingers };
}

/** Lays one print and tells the box of what printed, measured before it was turned. */
function layFinger(canvas: InkCanvas, finger: PlacedFinger, print: FloatMap): OrientedBox {
  const { rotationDegrees, scale } = finger;
  const centerX = finger.x * pixelsPerMm;
  const centerY = finger.y * pixelsPerMm;
  layDrawing(canvas, print, { centerX, centerY, rotationDegrees, scale });
  const across = printedSpan(sumOverRows(print));
  const along = printedSpan(sumOverColumns(print));
  const offsetX = scale * ((across.from + across.to) / 2 - print.width / 2);
  const offsetY = scale * ((along.from + along.to) / 2 - print.height / 2);
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  return {
    centerX: centerX + offsetX * cosine + offsetY * sine,
    centerY: centerY - offsetX * sine + offsetY * cosine,
    width: scale * (across.to - across.from),
    height: scale * (along.to - along.from),
    rotationDegrees,
  };
}

/** The phalanx below, beyond a crease of 0.5 to 3 mm. */
function layMiddle(
  canvas: InkCanvas,
  finger: PlacedFinger,
  box: OrientedBox,
  random: Random,
): void {
  const drawing = printMiddlePhalanx(random);
  const scale = box.width / 300;
  const gap = uniform(random, 0.5, 3) * pixelsPerMm;
  const down = box.height / 2 + gap + scale * 150;
  const angle = (finger.rotationDegrees * Math.PI) / 180;
  const centerX = box.centerX + down * Math.sin(angle);
  const centerY = box.centerY + down * Math.cos(angle);
  const { rotationDegrees } = finger;
  layDrawing(canvas, drawing, { centerX, centerY, rotationDegrees, scale }, 0.85);
}

/** From where to where a stripe prints at least a quarter as much as the fullest. */
function printedSpan(sums: Float64Array): { from: number; to: number } {
  const smooth = sums.map((_, i) => {
    const around = sums.subarray(Math.max(0, i - 9), i + 10);
    return around.reduce((sum, value) => sum + value, 0) / around.length;
  });
  const least = 0.25 * Math.max(...smooth);
  const from = smooth.findIndex((value) => value >= least);
  return { from, to: smooth.findLastIndex((value) => value >= least) + 1 };
}

function sumOverRows({ width, values }: FloatMap): Float64Array {
  const sums = new Float64Array(width);
  for (const [i, value] of values.entries()) sums[i % width]! += value;
  return sums;
}

function sumOverColumns({ width, height, values }: FloatMap): Float64Array {
  const sums = new Float64Array(height);
  for (const [i, value] of values.entries()) sums[Math.floor(i / width)]! += value;
  return sums;
}

/** Ink on paper, or skin on glass, as a scanner sees it. */
function expose(canvas: InkCanvas, kind: SlapKind, random: Random): GrayImage {
  const { width, height, values } = canvas;
  const paper = kind === 'card' ? uniform(random, 215, 250) : uniform(random, 235, 254);
  const ink = kind === 'card' ? uniform(random, 20, 90) : uniform(random, 20, 60);
  const grain = kind === 'card' ? uniform(random, 2, 7) : 2;
  const shade = smoothNoise(random, width, height, 300);
  const pixels = Uint8Array.from(values, (value, i) => {
    const bright = paper + 4 * shade.values[i]!;
    return Math.min(255, Math.max(0, bright + value * (ink - bright) + grain * normal(random)));
  });
  return { width, height, pixels, resolution: { ppi: 500, source: 'stated' } };
}
