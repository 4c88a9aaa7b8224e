import type { GrayImage } from '@whorl/codecs';
import type { FloatMap } from '../../extraction/maps.ts';
import type { MasterFinger } from '../../synthesis/master/master-finger.ts';
import { createRandom, normal, type Random, uniform } from '../../synthesis/random.ts';
import { type CellKind, cardCells, type LayoutCell } from '../ten-print-card/card-layout.ts';
import { type CardForm, cardForms } from './card-form.ts';
import { drawForm } from './draw-form.ts';
import { createCanvas, type InkCanvas, layDrawing } from './ink-canvas.ts';
import { fourFingers } from './place-hand.ts';
import { printUpright } from './print-upright.ts';
import { type CardScanOptions, cardPlace, scanCard } from './scan-card.ts';

/** Ink of one finger, upright. */
export interface FingerInk {
  readonly rolled: FloatMap;
  readonly plain: FloatMap;
}

export interface SyntheticCardOptions extends CardScanOptions {
  readonly seed: number;
  readonly form: CardForm['name'];
  /** Ink of fingers 1 to 10; where there are fewer, round and round. */
  readonly ink: readonly FingerInk[];
  /** Share of the ruled lines that did not print. */
  readonly missingLines?: number;
  /** Positions (1 to 14) whose boxes are empty. */
  readonly empty?: readonly number[];
}

/** One box as it is. */
export interface TrueCell {
  readonly position: number;
  readonly kind: CellKind;
  readonly isEmpty: boolean;
  /** Corners of the ruling, pixels of the scan, clockwise from the top left. */
  readonly corners: readonly (readonly [x: number, y: number])[];
  /** Places of the scan within the ruling that took ink of a finger. */
  readonly inked: readonly (readonly [x: number, y: number])[];
}

/** A card that nobody filled, with the truth about it. */
export interface SyntheticCard {
  readonly image: GrayImage;
  readonly cells: readonly TrueCell[];
}

const pixelsPerMm = 500 / 25.4;

/** The ink that every box of a card is printed with; the dear part of composing one. */
export function inkFingers(masters: readonly MasterFinger[], seed: number): readonly FingerInk[] {
  return masters.map((master) => ({
    rolled: printUpright(master, seed, 80, 'rolled'),
    plain: printUpright(master, seed + 1, 80),
  }));
}

/** Draws a form, prints its boxes, and scans it lying turned. */
export function composeCard(options: SyntheticCardOptions): SyntheticCard {
  const { seed, ink, empty = [], missingLines = 0 } = options;
  const stream = (step: string) => createRandom('ten-print-card', seed, step);
  const form = cardForms[options.form];
  const canvas = createCanvas(
    Math.round(form.sheetWidth * pixelsPerMm),
    Math.round(form.sheetHeight * pixelsPerMm),
  );
  const prints = createCanvas(canvas.width, canvas.height);
  const place = stream('place');
  for (const cell of cardCells) {
    if (!empty.includes(cell.position)) printCell(prints, form, cell, ink, place);
  }
  drawForm(canvas, form, stream('form'), missingLines);
  const cells = cardCells.map((cell) => trueCell(prints, form, cell, empty, options));
  for (let i = 0; i < canvas.values.length; i++) {
    canvas.values[i] = Math.max(canvas.values[i]!, prints.values[i]!);
  }
  return { image: scanCard(canvas, options, stream('scan')), cells };
}

/** Left, top, right and bottom of a box, millimetres. */
function rulingOf(form: CardForm, { kind, row, column }: LayoutCell) {
  const columns = kind === 'rolled' ? form.rolledColumns : form.plainColumns;
  const { top, bottom } = form.rows[row]!;
  return { left: columns[column]!, right: columns[column + 1]!, top, bottom };
}

function printCell(
  canvas: InkCanvas,
  form: CardForm,
  cell: LayoutCell,
  ink: readonly FingerInk[],
  random: Random,
): void {
  const { left, right, top, bottom } = rulingOf(form, cell);
  const [width, height] = [right - left, bottom - top];
  const inkOf = (position: number) => ink[(position - 1) % ink.length]!;
  if (cell.kind === 'slap') {
    const hand = cell.position === 13 ? 'right' : 'left';
    for (const finger of fourFingers(random, hand, true, width, height)) {
      layDrawing(canvas, inkOf(finger.position).plain, {
        centerX: (left + finger.x) * pixelsPerMm,
        centerY: (top + finger.y) * pixelsPerMm,
        rotationDegrees: finger.rotationDegrees,
        scale: finger.scale,
      });
    }
    return;
  }
  const isRolled = cell.kind === 'rolled';
  const finger = isRolled ? cell.position : cell.position === 11 ? 1 : 6;
  layDrawing(canvas, isRolled ? inkOf(finger).rolled : inkOf(finger).plain, {
    centerX: ((left + right) / 2 + (isRolled ? 1.5 : 0.5) * normal(random)) * pixelsPerMm,
    centerY: (top + 0.55 * height + normal(random)) * pixelsPerMm,
    rotationDegrees: 4 * normal(random),
    scale: uniform(random, 1, 1.15),
  });
}

/** Every so many pixels one is asked for ink. */
const askedPixels = 12;
/** Round a place, so that valleys between ridges count for the print. */
const nearPixels = 6;

function trueCell(
  prints: InkCanvas,
  form: CardForm,
  cell: LayoutCell,
  empty: readonly number[],
  options: CardScanOptions,
): TrueCell {
  const { left, right, top, bottom } = rulingOf(form, cell);
  const toScan = cardPlace(prints, options);
  const corner = (x: number, y: number) => toScan(x * pixelsPerMm, y * pixelsPerMm);
  const isEmpty = empty.includes(cell.position);
  const inked: (readonly [number, number])[] = [];
  const lineMm = 1;
  for (
    let y = (top + lineMm) * pixelsPerMm;
    y < (bottom - lineMm) * pixelsPerMm;
    y += askedPixels
  ) {
    for (
      let x = (left + lineMm) * pixelsPerMm;
      x < (right - lineMm) * pixelsPerMm;
      x += askedPixels
    ) {
      if (isInked(prints, Math.round(x), Math.round(y))) inked.push(toScan(x, y));
    }
  }
  return {
    position: cell.position,
    kind: cell.kind,
    isEmpty,
    corners: [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)],
    inked: isEmpty ? [] : inked,
  };
}

function isInked({ width, height, values }: InkCanvas, x: number, y: number): boolean {
  for (
    let row = Math.max(0, y - nearPixels);
    row <= Math.min(height - 1, y + nearPixels);
    row += 2
  ) {
    for (let column = x - nearPixels; column <= x + nearPixels; column += 2) {
      if ((values[row * width + column] ?? 0) > 0.5) return true;
    }
  }
  return false;
}
