import type { GrayImage } from '@whorl/codecs';
import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import type { FingerPosition } from '../population/finger-traits.ts';
import { createRandom, normal, type Random, uniform } from '../random.ts';
import { drawCaptureConditions, type Moisture } from './capture-conditions.ts';
import { printFinger } from './create-impression.ts';
import { kindShapes } from './impression-kind.ts';
import { renderGray } from './render-gray.ts';

export interface SlapOptions {
  readonly hand: 'right' | 'left';
  /** Another number, another slap; the same number, the same pixels. */
  readonly seed: number;
  /** 0 (worst) to 100 (best); drawn where it is not stated. */
  readonly quality?: number;
  readonly moisture?: Moisture;
}

/** Where one finger of a slap printed. */
export interface SlapFinger {
  /** ANSI/NIST-ITL, table 8: 2 to 5 right, 7 to 10 left. */
  readonly position: FingerPosition;
  /** The smallest upright box round all that it printed, pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** How far it is turned counter-clockwise from upright. */
  readonly rotationDegrees: number;
}

export interface Slap {
  readonly image: GrayImage;
  /** From left to right. */
  readonly fingers: readonly SlapFinger[];
}

/** Index, middle, ring and little finger of one hand. */
export type HandMasters = readonly [MasterFinger, MasterFinger, MasterFinger, MasterFinger];

/** The platen of a slap scanner at 500 ppi: 3.2 by 2 inches. */
const slapWidth = 1600;
const slapHeight = 1000;
/** From the middle of a finger to that of the next, and how far each lies below the middle finger. */
const spacingPixels = [315, 350] as const;
const dropPixels = [70, 0, 45, 165];
const dropDeviationPixels = 12;
/** Little fingers print smaller. */
const sizeShare = [1, 1, 0.97, 0.84];
/** How far neighbours spread from each other, and the deviation of the turn of the hand. */
const fanDegrees = [0, 5] as const;
const handTurnDegrees = 4;
/** More than this share of a pixel printed counts as a part of the finger. */
const printedShare = 0.3;

/** Four fingers of one hand pressed flat at once, with the boxes in which they printed. */
export function createSlap(masters: HandMasters, options: SlapOptions): Slap {
  const { hand, seed, quality, moisture = 'usual' } = options;
  const stream = (...step: readonly (string | number)[]) =>
    createRandom('slap', hand, ...masters.map((master) => master.seed), seed, ...step);
  const random = stream('hand');
  const slapQuality = quality ?? uniform(random, 10, 90);
  const places = placeHand(hand, random);
  const print = createFloatMap(slapWidth, slapHeight);
  const fingers = masters.map((master, i) => {
    const finger = (step: string): Random => stream(i, step);
    const drawn = drawCaptureConditions(finger('conditions'), {
      ...{ kind: 'slap', quality: slapQuality, moisture },
    });
    const { rotationDegrees, x, y } = places[i]!;
    const contactShare = drawn.contactShare * sizeShare[i]!;
    const conditions = { ...drawn, shiftX: 0, shiftY: 0, rotationDegrees, contactShare };
    const box = paste(printFinger(master, conditions, finger), print, x, y);
    const position = ((hand === 'right' ? 2 : 7) + i) as FingerPosition;
    return { position, ...box, rotationDegrees };
  });
  const background = random() < 0.5 ? 'white' : 'gray';
  const image = renderGray(print, { background }, stream('scanner'));
  return { image, fingers: fingers.sort((a, b) => a.left - b.left) };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly rotationDegrees: number;
}

/** Middles of the four fingers, index first; the left hand is the right one in a mirror. */
function placeHand(hand: 'right' | 'left', random: Random): Place[] {
  const side = hand === 'right' ? 1 : -1;
  const handTurn = handTurnDegrees * normal(random);
  const fan = uniform(random, ...fanDegrees);
  const spacing = uniform(random, ...spacingPixels);
  const [cosine, sine] = [
    Math.cos((handTurn * Math.PI) / 180),
    Math.sin((handTurn * Math.PI) / 180),
  ];
  return dropPixels.map((drop, i) => {
    const across = side * (i - 1.5) * spacing;
    const down = drop - 60 + dropDeviationPixels * normal(random);
    return {
      x: slapWidth / 2 + across * cosine + down * sine,
      y: slapHeight / 2 - across * sine + down * cosine,
      rotationDegrees: handTurn - side * (i - 1.5) * fan,
    };
  });
}

/** Lays the print of a finger on the platen, its middle at a place, and gives its box there. */
function paste(finger: FloatMap, platen: FloatMap, middleX: number, middleY: number) {
  const { width, height } = kindShapes.slap;
  const x0 = Math.round(middleX - width / 2);
  const y0 = Math.round(middleY - height / 2);
  let [left, top, right, bottom] = [slapWidth, slapHeight, -1, -1];
  for (let y = Math.max(0, y0); y < Math.min(slapHeight, y0 + height); y++) {
    for (let x = Math.max(0, x0); x < Math.min(slapWidth, x0 + width); x++) {
      const share = finger.values[(y - y0) * width + x - x0]!;
      const i = y * slapWidth + x;
      platen.values[i] = Math.max(platen.values[i]!, share);
      if (share < printedShare) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}
