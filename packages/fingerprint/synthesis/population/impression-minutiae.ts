import { bestMinutiae } from '../../best-minutiae.ts';
import type { Minutia, Template } from '../../template.ts';
import { storedMinutiaeMax } from '../../template-codec.ts';
import { type ImpressionKind, kindShapes } from '../impression/impression-kind.ts';
import { normal, type Random, uniform } from '../random.ts';
import type { FingerTraits } from './finger-traits.ts';
import { type LaidFinger, layFinger } from './laid-finger.ts';
import type { MasterMinutiae } from './master-minutiae.ts';
import { perturbation as p } from './perturbation.ts';
import { drawPrintClarity, type PrintClarity } from './print-clarity.ts';

/** A minutia as it would print: on the finger, before the finger is laid down. */
interface Sighting {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly isEnding: boolean;
  readonly clarity: number;
}

/** Steps of an angle and of a quality in a stored template. */
const angleSteps = 256;
const qualitySteps = 63;
/** Length over which a direction is followed through the distortion of the skin, pixels. */
const followPixels = 8;
/** Quality of a minutia of usual clarity, and what a deviation of clarity adds. */
const qualityMiddle = 70;
const qualitySlope = 22;
const qualityNoise = 9;

/** One impression of a finger as a template: some of its minutiae, moved, and some false ones. */
export function drawImpressionTemplate(
  kind: ImpressionKind,
  finger: FingerTraits,
  master: MasterMinutiae,
  random: Random,
): Template {
  const shape = kindShapes[kind];
  const laid = layFinger(shape, finger, random);
  const clarity = drawPrintClarity(shape, finger, laid, random);
  const sightings = [
    ...seenMinutiae(master, laid, clarity, random),
    ...falseMinutiae(finger, master, laid, clarity, random),
  ];
  const printed = sightings
    .map((sighting) => printMinutia(sighting, laid, random))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x < laid.width && y < laid.height)
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const minutiae = [...bestMinutiae(printed, storedMinutiaeMax)];
  const quality = clamp(Math.round(qualityMiddle + qualitySlope * clarity.overall), 0, 100);
  return { width: laid.width, height: laid.height, minutiae, quality };
}

function seenMinutiae(
  { minutiae }: MasterMinutiae,
  laid: LaidFinger,
  clarity: PrintClarity,
  random: Random,
): Sighting[] {
  const seen: Sighting[] = [];
  for (const { x, y, angle, isEnding, plainness, twinLean } of minutiae) {
    const outline = laid.outline(x, y);
    if (outline > 1) continue;
    const here = clarity.at(x, y, outline);
    const lean = p.foundConstant + p.foundPlainness * plainness + p.foundClarity * here;
    if (random() > 1 / (1 + Math.exp(-lean))) continue;
    const isFlipped = random() < Math.min(0.5, p.flipShare * 2 ** -here);
    const sighting = { x, y, angle, isEnding: isEnding !== isFlipped, clarity: here };
    seen.push(sighting);
    const isTwin = random() < (twinLean < p.twinProneShare ? p.twinProne : p.twinOther);
    if (isTwin) seen.push(twinOf(sighting, random));
  }
  return seen;
}

/** The same event once more: where a ridge ends, the valley beside it seems to end as well. */
function twinOf(sighting: Sighting, random: Random): Sighting {
  const { x, y, angle, isEnding } = sighting;
  const along = (random() < 0.5 ? -1 : 1) * uniform(random, ...p.twinPixels);
  const isAskew = random() < p.twinAskewShare;
  const turn = isAskew
    ? uniform(random, -Math.PI, Math.PI)
    : p.twinTurnDegrees * normal(random) * (Math.PI / 180);
  return {
    ...sighting,
    x: x + along * Math.cos(angle),
    y: y - along * Math.sin(angle),
    angle: angle + turn,
    isEnding: isEnding === random() < p.twinSameType,
  };
}

/** Minutiae that are none: they gather where the print is poor, some as two ends of a gap. */
function falseMinutiae(
  { periodPixels }: FingerTraits,
  { flow }: MasterMinutiae,
  laid: LaidFinger,
  clarity: PrintClarity,
  random: Random,
): Sighting[] {
  const { halfWidth, tipHeight, baseHeight, contactX, contactY } = laid;
  const area = 2 * halfWidth * (tipHeight + baseHeight);
  const most = Math.exp(falseLeanMax);
  const tries = Math.round(p.falseDensity * (9 / periodPixels) ** 2 * area * most + random() - 0.5);
  const found: Sighting[] = [];
  for (let n = 0; n < tries; n++) {
    const x = contactX + uniform(random, -halfWidth, halfWidth);
    const y = contactY + uniform(random, -tipHeight, baseHeight);
    const outline = laid.outline(x, y);
    if (outline > 1) continue;
    const here = clarity.at(x, y, outline);
    if (random() * most > Math.exp(Math.min(falseLeanMax, -p.falseClarity * here))) continue;
    const angle =
      random() < p.falseAskewShare
        ? uniform(random, -Math.PI, Math.PI)
        : flow(x, y) + (random() < 0.5 ? 0 : Math.PI);
    const isEnding = random() < 0.5;
    found.push({ x, y, angle, isEnding, clarity: here });
    if (random() >= p.falseGapShare) continue;
    const gap = uniform(random, ...p.falseGapPixels);
    found.push({
      ...{ x: x - gap * Math.cos(angle), y: y + gap * Math.sin(angle) },
      ...{ angle: angle + Math.PI, isEnding, clarity: here },
    });
  }
  return found;
}

/** Poorer places than this give no more false minutiae. */
const falseLeanMax = 2.5;

function printMinutia(sighting: Sighting, laid: LaidFinger, random: Random): Minutia {
  const { angle, isEnding, clarity } = sighting;
  const wild = random() < p.wildShare ? p.wildTimes : 1;
  const noise = wild * Math.exp(-p.noiseClarity * clarity);
  const along = p.alongPixels * noise * normal(random);
  const across = p.acrossPixels * noise * normal(random);
  const x = sighting.x + along * Math.cos(angle) - across * Math.sin(angle);
  const y = sighting.y - along * Math.sin(angle) - across * Math.cos(angle);
  const [here, ahead] = [
    laid.place(x, y),
    laid.place(x + followPixels * Math.cos(angle), y - followPixels * Math.sin(angle)),
  ];
  const direction =
    Math.atan2(here[1] - ahead[1], ahead[0] - here[0]) +
    (p.angleDegrees * noise * normal(random) * Math.PI) / 180;
  const step = Math.round((direction / (2 * Math.PI)) * angleSteps) & (angleSteps - 1);
  const quality = qualityMiddle + qualitySlope * clarity + qualityNoise * normal(random);
  return {
    x: wholePixels(here[0]),
    y: wholePixels(here[1]),
    angleDegrees: (step * 360) / angleSteps,
    type: isEnding ? 'ending' : 'bifurcation',
    quality: storedQuality(quality),
  };
}

/** Quality as a stored template has it, in 63 steps (template-codec.ts). */
function storedQuality(quality: number): number {
  const step = Math.round((clamp(quality, 2, 100) * qualitySteps) / 100);
  return Math.round((step * 100) / qualitySteps);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

/** Rounded; what rounds to a negative zero, which storage does not know, is plain zero. */
function wholePixels(value: number): number {
  return Math.round(value) + 0;
}
