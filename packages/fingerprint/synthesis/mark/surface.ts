import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';
import { smoothNoise } from '../smooth-noise.ts';
import { letters } from './letters.ts';

/** What a mark is found on. */
export type Surface = 'plain' | 'ruled' | 'printed' | 'grained' | 'brushed';

const surfaces: readonly Surface[] = ['plain', 'ruled', 'printed', 'grained', 'brushed'];

/** Uneven light over the picture, gray levels, and its length, pixels. */
const shadeLevels = 14;
const shadePixels = 180;
/** Mottle of the surface and of the powder, gray levels and pixels. */
const mottleLevels = 7;
const mottlePixels = 3.5;

/** The surface before it was touched, in gray levels about 0: below 0 is darker. */
export function drawSurface(width: number, height: number, random: Random): FloatMap {
  const surface = surfaces[Math.floor(random() * surfaces.length)]!;
  const shade = smoothNoise(random, width, height, shadePixels);
  const mottle = smoothNoise(random, width, height, mottlePixels);
  const map = createFloatMap(width, height);
  for (let i = 0; i < map.values.length; i++) {
    map.values[i] = shadeLevels * shade.values[i]! + mottleLevels * mottle.values[i]!;
  }
  if (surface === 'ruled') drawRules(map, random);
  if (surface === 'printed') drawText(map, random);
  if (surface === 'grained') drawGrain(map, random);
  if (surface === 'brushed') drawBrushes(map, random);
  return map;
}

/** Parallel ruled lines, as of a form or a cheque. */
function drawRules(map: FloatMap, random: Random): void {
  const { width, height } = map;
  const slope = uniform(random, -0.25, 0.25);
  const spacing = uniform(random, 22, 70);
  const levels = uniform(random, 35, 90);
  const halfWidth = uniform(random, 0.8, 2.2);
  const reach = Math.hypot(width, height);
  for (let at = -height; at < 2 * height; at += spacing) {
    drawStroke(map, [-reach, at - slope * reach, reach, at + slope * reach], halfWidth, levels);
  }
}

/** Lines of print. */
function drawText(map: FloatMap, random: Random): void {
  const { width, height } = map;
  const turn = uniform(random, -0.6, 0.6);
  const unit = uniform(random, 3, 7);
  const levels = uniform(random, 45, 110);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [spacing, advance] = [unit * uniform(random, 9, 14), unit * 6];
  const place = (x: number, y: number): readonly [number, number] => [
    width / 2 + x * cosine - y * sine,
    height / 2 + x * sine + y * cosine,
  ];
  for (let top = -height; top < height; top += spacing) {
    for (let left = -width; left < width; left += advance) {
      const letter = letters[Math.floor(random() * (letters.length + 2))];
      for (const [x1, y1, x2, y2] of letter ?? []) {
        const from = place(left + unit * x1, top + unit * y1);
        const to = place(left + unit * x2, top + unit * y2);
        drawStroke(map, [...from, ...to], unit * 0.32, levels);
      }
    }
  }
}

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];

/** Darkens a straight stroke with soft edges. */
function drawStroke(map: FloatMap, stroke: Stroke, halfWidth: number, levels: number): void {
  const [x1, y1, x2, y2] = stroke;
  const { width, height, values } = map;
  const reach = halfWidth + 1;
  const squared = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const top = Math.max(0, Math.floor(Math.min(y1, y2) - reach));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y1, y2) + reach));
  const left = Math.max(0, Math.floor(Math.min(x1, x2) - reach));
  const right = Math.min(width - 1, Math.ceil(Math.max(x1, x2) + reach));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / squared;
      const near = Math.min(1, Math.max(0, along));
      const distance = Math.hypot(x - x1 - near * (x2 - x1), y - y1 - near * (y2 - y1));
      const share = Math.min(1, Math.max(0, halfWidth + 0.5 - distance));
      const i = y * width + x;
      values[i] = Math.min(values[i]!, values[i]! - share * levels);
    }
  }
}

/** The growth rings of wood, nearly straight. */
function drawGrain(map: FloatMap, random: Random): void {
  const { width, height, values } = map;
  const angle = uniform(random, 0, Math.PI);
  const spacing = uniform(random, 7, 30);
  const levels = uniform(random, 8, 26);
  const bend = smoothNoise(random, width, height, 120);
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const phase = (x * cosine + y * sine) / spacing + 2 * bend.values[i]!;
      values[i] = values[i]! - levels * Math.max(0, Math.sin(2 * Math.PI * phase));
    }
  }
}

/** The fine straight scratches of brushed metal. */
function drawBrushes(map: FloatMap, random: Random): void {
  const { width, height, values } = map;
  const slope = uniform(random, -0.3, 0.3);
  const levels = uniform(random, 8, 18);
  const rows = smoothNoise(random, 2, 3 * (width + height), 1.7);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const row = Math.floor(y + slope * x + width);
      values[y * width + x]! += levels * rows.values[2 * row]!;
    }
  }
}
