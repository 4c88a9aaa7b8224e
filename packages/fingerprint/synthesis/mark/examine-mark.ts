import { boxMean } from '../../extraction/box-mean.ts';
import { extract } from '../../extraction/extract.ts';
import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import type { Minutia, Template } from '../../template.ts';
import type { ImpressionOptions } from '../impression/impression-options.ts';
import { printFinger } from '../impression/print-finger.ts';
import { renderGray } from '../impression/render-gray.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import { normal, type Random, uniform } from '../random.ts';
import { leaveMark } from './leave-mark.ts';

/** A print without a flaw, to read the truth from: what the skin is, not what it left. */
const flawless = { unevenness: 0.1, pressure: 0, poreOpenness: 0, scratchCount: 0 } as const;
/** Radius of the window in which ridges are read, pixels: some two ridges. */
const legibleRadiusPixels = 11;
/** Nearer than this two minutiae are one event, pixels: below a ridge period. */
const sameEventPixels = 7;
/** Ridge relief, gray levels, at which half of the minutiae are seen, and its e-fold step. */
const halfSeenLevels = 13;
const seenStepLevels = 4;
/** Noise of a marked place, pixels a direction, and of a marked direction, degrees; deviations. */
const placeNoisePixels = 2.5;
const angleNoiseDegrees = 7;
/** Share of minutiae whose type is left open, and of marked ones that are none. */
const unknownTypeShare = 0.3;
const falseShare = 0.06;
/** What a Type-9 record without qualities gives. */
const unreportedQuality = 50;

/**
 * The minutiae that an examiner would mark in the latent impression of the same options: the true
 * ones where enough relief is left to see, through print and lines, but marked by hand. Noise and
 * the share of misses are assumptions, of the size that studies of examiners' markup report.
 */
export function examineMark(master: MasterFinger, options: ImpressionOptions): Template {
  const { conditions, left, contrastLevels, stream } = leaveMark(master, options);
  const clean = printFinger(master, { ...conditions, ...flawless }, stream);
  const truth = extract(renderGray(clean, { background: 'white' }, stream('truth')));
  const relief = reliefShare(clean, left);
  const random = stream('examiner');
  const isSeen = ({ x, y }: Minutia): boolean => {
    const levels = contrastLevels * relief.values[Math.round(y) * left.width + Math.round(x)]!;
    return random() < 1 / (1 + Math.exp((halfSeenLevels - levels) / seenStepLevels));
  };
  const seen = eventsOf(truth.minutiae).filter(isSeen);
  const invented = seen.filter(() => random() < falseShare).map((near) => stray(near, random));
  const { width, height } = truth;
  const minutiae = [...seen, ...invented]
    .map((minutia) => markByHand(minutia, random))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x < width && y < height)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  return { width, height, minutiae, quality: unreportedQuality };
}

/** One minutia an event: an extraction may see an ending and a fork where there is one thing. */
function eventsOf(minutiae: readonly Minutia[]): readonly Minutia[] {
  return minutiae.filter(({ x, y }, i) =>
    minutiae.slice(0, i).every((other) => Math.hypot(other.x - x, other.y - y) > sameEventPixels),
  );
}

/** How much of the clean relief is left round each pixel: the slope of a regression. */
function reliefShare(clean: FloatMap, left: FloatMap): FloatMap {
  const mean = (value: (i: number) => number): Float32Array => {
    const map = createFloatMap(clean.width, clean.height);
    for (let i = 0; i < map.values.length; i++) map.values[i] = value(i);
    return boxMean(map, legibleRadiusPixels).values;
  };
  const [c, l] = [clean.values, left.values];
  const [cleanMean, leftMean] = [mean((i) => c[i]!), mean((i) => l[i]!)];
  const products = mean((i) => c[i]! * l[i]!);
  const squares = mean((i) => c[i]! ** 2);
  const share = createFloatMap(clean.width, clean.height);
  for (let i = 0; i < share.values.length; i++) {
    const variance = squares[i]! - cleanMean[i]! ** 2;
    const covariance = products[i]! - cleanMean[i]! * leftMean[i]!;
    share.values[i] = variance > 1e-3 ? Math.max(0, covariance / variance) : 0;
  }
  return share;
}

function markByHand(minutia: Minutia, random: Random): Minutia {
  const degrees = minutia.angleDegrees + angleNoiseDegrees * normal(random);
  return {
    x: Math.round(minutia.x + placeNoisePixels * normal(random)),
    y: Math.round(minutia.y + placeNoisePixels * normal(random)),
    angleDegrees: ((degrees % 360) + 360) % 360,
    type: random() < unknownTypeShare ? 'unknown' : minutia.type,
    quality: unreportedQuality,
  };
}

/** A minutia that is none, some ridges from a true one. */
function stray(near: Minutia, random: Random): Minutia {
  const [angle, pixels] = [uniform(random, 0, 2 * Math.PI), uniform(random, 15, 40)];
  return { ...near, x: near.x + pixels * Math.cos(angle), y: near.y + pixels * Math.sin(angle) };
}
