import type { GrayImage } from '@whorl/codecs';
import { analysisPpi } from './analysis-scale.ts';
import type { FingerAxes } from './finger-frame.ts';

/** Part of the width that is looked at, in the middle: sides fray. */
const middleShare = 0.6;
/** Step of the profile along the finger, and half the stretch that is averaged, mm. */
const stepMm = 0.1;
const halfStretchMm = 0.25;
/** Stretch on both sides that a crease is compared with, mm. */
const neighbourMm = 3;
/** A crease is at most this dark, as a share of the skin on both sides of it. */
const darknessShareMax = 0.5;

const mmPerInch = 25.4;
const pixelsPerMm = analysisPpi / mmPerInch;

/** A stretch of one finger, mm in the axes of the finger. */
export interface FingerStretch {
  readonly axes: FingerAxes;
  readonly middleAcross: number;
  readonly widthMm: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a crease runs across the finger between two distances from its tip: skin folds there and
 * leaves a light band between two dark ones. Gives its place along the finger, or nothing.
 */
export function findCrease(
  picture: GrayImage,
  stretch: FingerStretch,
  fromMm: number,
  toMm: number,
): number | undefined {
  const profile = darknessAlong(picture, stretch);
  const meanBetween = (from: number, to: number): number => {
    const part = profile.slice(Math.max(0, Math.round(from)), Math.max(1, Math.round(to)));
    return part.reduce((sum, value) => sum + value, 0) / Math.max(1, part.length);
  };
  const reach = halfStretchMm / stepMm;
  const neighbour = neighbourMm / stepMm;
  let best: number | undefined;
  let bestShare = darknessShareMax;
  for (let i = Math.round(fromMm / stepMm); i < Math.min(toMm / stepMm, profile.length); i++) {
    const above = meanBetween(i - neighbour, i - reach);
    const below = meanBetween(i + reach + 1, i + neighbour + 1);
    const share = meanBetween(i - reach, i + reach + 1) / (Math.min(above, below) + 1e-9);
    if (share >= bestShare) continue;
    best = i;
    bestShare = share;
  }
  return best === undefined ? undefined : stretch.top + best * stepMm;
}

/** Mean darkness of the middle of the finger, gray levels below paper, at steps from its tip. */
function darknessAlong(
  picture: GrayImage,
  { axes, middleAcross, widthMm, top, bottom }: FingerStretch,
): readonly number[] {
  const paper = paperLevel(picture);
  const half = (middleShare * widthMm) / 2;
  const profile: number[] = [];
  for (let along = top; along <= bottom; along += stepMm) {
    let sum = 0;
    let count = 0;
    for (let across = middleAcross - half; across <= middleAcross + half; across += stepMm) {
      const { x, y } = axes.place(across, along);
      const [column, row] = [Math.floor(x * pixelsPerMm), Math.floor(y * pixelsPerMm)];
      if (column < 0 || row < 0 || column >= picture.width || row >= picture.height) continue;
      sum += Math.max(0, paper - picture.pixels[row * picture.width + column]!);
      count++;
    }
    profile.push(sum / Math.max(1, count));
  }
  return profile;
}

/** The gray level that a twentieth of the picture is lighter than: paper or glass. */
function paperLevel({ pixels }: GrayImage): number {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel]!++;
  let left = 0.05 * pixels.length;
  for (let level = 255; level > 0; level--) {
    left -= counts[level]!;
    if (left <= 0) return level;
  }
  return 255;
}
