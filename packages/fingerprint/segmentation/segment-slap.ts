import type { GrayImage } from '@whorl/codecs';
import { noTrace, type Trace } from '../extraction/trace.ts';
import { analysisPpi } from './analysis-scale.ts';
import { cutNecks } from './cut-necks.ts';
import { cutDistalPhalanx, type DistalPhalanx } from './distal-phalanx.ts';
import { downsample } from './downsample.ts';
import { drawBoxes } from './draw-boxes.ts';
import { groupFingerColumns } from './finger-columns.ts';
import { confidenceReasons } from './finger-confidence.ts';
import { type HandLayout, handLayouts, layoutOfPosition, withoutFingers } from './hand-layout.ts';
import { estimateHandRotation } from './hand-rotation.ts';
import { nameFingers } from './name-fingers.ts';
import { measureRidgeEnergy } from './ridge-energy.ts';
import { findRidgeRegions } from './ridge-regions.ts';
import type { OrientedBox, SlapFinger } from './slap-finger.ts';
import { cellPicture, regionPicture } from './slap-pictures.ts';
import { splitRegions } from './split-regions.ts';
import { trimOutgrowths } from './trim-outgrowths.ts';

export interface SlapOptions {
  /** What the record states: 11 to 15 and 40 to 50 of ANSI/NIST-ITL table 8, or one finger's own. */
  readonly position?: number;
  /** The hand, where no position is stated; guessed where neither is. */
  readonly hand?: 'left' | 'right' | 'thumbs';
  /** Positions that the person lacks (field 14.018 AMP). */
  readonly missing?: readonly number[];
  /** Receives a picture of every step. */
  readonly trace?: Trace;
}

const mmPerInch = 25.4;

/**
 * An image of several fingers, ink card or live scan, to named fingers from left to right, each
 * with a turned box round its distal phalanx. Refuses no image: one without fingers gives none.
 */
export function segmentSlap(image: GrayImage, options: SlapOptions = {}): readonly SlapFinger[] {
  const { trace = noTrace } = options;
  const picture = downsample(image);
  trace.record('01-downsampled', () => ({ picture }));
  const { ridgeness } = measureRidgeEnergy(picture);
  trace.record('02-ridgeness', () => ({ picture: cellPicture(ridgeness) }));
  const regions = trimOutgrowths(cutNecks(findRidgeRegions(ridgeness)));
  trace.record('03-regions', () => ({ picture: regionPicture(regions, ridgeness) }));
  const handDegrees = estimateHandRotation(regions);
  const fragments = splitRegions(regions, handDegrees);
  trace.record('04-split', () => ({ picture: regionPicture(fragments, ridgeness) }));
  const columns = groupFingerColumns(fragments, handDegrees);
  const phalanges = columns.map((column) => cutDistalPhalanx(picture, column, handDegrees));
  trace.record('05-phalanges', () => ({
    picture: drawBoxes(
      picture,
      phalanges.map((phalanx) => boxOf(phalanx, analysisPpi)),
    ),
  }));
  const hand = nameFingers(phalanges, layoutsFor(options, phalanges.length), handDegrees);
  const imageMm = { width: mmOf(picture.width), height: mmOf(picture.height) };
  const fingers = hand.tips.map((tip): SlapFinger => {
    const reasons = confidenceReasons(tip, hand, imageMm);
    const confidence = reasons.reduce((product, { value }) => product * value, 1);
    const box = boxOf(tip.phalanx, image.resolution.ppi);
    return { position: tip.position, box, confidence, reasons };
  });
  trace.record('06-fingers', () => ({
    picture: drawBoxes(
      image,
      fingers.map(({ box }) => box),
    ),
  }));
  return fingers;
}

/** Layouts that the image may show, by what is stated and by how many fingertips there are. */
function layoutsFor(options: SlapOptions, tipCount: number): readonly HandLayout[] {
  const { position, hand, missing = [] } = options;
  const stated = position === undefined ? undefined : layoutOfPosition(position);
  if (stated) return [withoutFingers(stated, missing)];
  if (hand) return [withoutFingers(handLayouts[hand], missing)];
  if (tipCount <= 1) return [handLayouts.unknown];
  if (tipCount === 2) return [handLayouts.thumbs];
  return [handLayouts.right, handLayouts.left].map((layout) => withoutFingers(layout, missing));
}

function boxOf(phalanx: DistalPhalanx, ppi: number): OrientedBox {
  const { center, widthMm, lengthMm, rotationDegrees } = phalanx;
  const pixelsPerMm = ppi / mmPerInch;
  return {
    centerX: center.x * pixelsPerMm,
    centerY: center.y * pixelsPerMm,
    width: widthMm * pixelsPerMm,
    height: lengthMm * pixelsPerMm,
    rotationDegrees,
  };
}

function mmOf(pixels: number): number {
  return (pixels * mmPerInch) / analysisPpi;
}
