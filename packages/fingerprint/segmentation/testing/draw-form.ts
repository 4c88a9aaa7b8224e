import { type Random, uniform } from '../../synthesis/random.ts';
import { writeLetters } from './card-clutter.ts';
import type { CardForm } from './card-form.ts';
import { drawStroke, type InkCanvas } from './ink-canvas.ts';

const pixelsPerMm = 500 / 25.4;
const lineMm = 0.3;

/** The printing of a form: fields of a person over the boxes, the ruling, a name in each box. */
export function drawForm(
  canvas: InkCanvas,
  form: CardForm,
  random: Random,
  missingLines: number,
): void {
  // Forms are printed in one colour, often red or blue, which a gray scan shows lighter than ink.
  const strength = uniform(random, 0.5, 0.9);
  const rule = (from: readonly [number, number], to: readonly [number, number]): void => {
    if (random() < missingLines) return;
    const pixels = ([x, y]: readonly [number, number]) =>
      [x * pixelsPerMm, y * pixelsPerMm] as const;
    drawStroke(canvas, pixels(from), pixels(to), lineMm * pixelsPerMm, strength);
  };
  drawFields(canvas, form, random, rule);
  for (const y of new Set(form.rows.flatMap(({ top, bottom }) => [top, bottom]))) {
    rule([form.left, y], [form.right, y]);
  }
  const [first, second, third] = form.rows;
  for (const x of form.rolledColumns) rule([x, first!.top], [x, second!.bottom]);
  for (const x of form.plainColumns) rule([x, third!.top], [x, third!.bottom]);
  nameBoxes(canvas, form, random);
}

const fieldHeightMm = 11;

/** Name, date of birth and so on: ruled fields with small print and an entry. */
function drawFields(
  canvas: InkCanvas,
  form: CardForm,
  random: Random,
  rule: (from: readonly [number, number], to: readonly [number, number]) => void,
): void {
  const lastTop = form.rows[0]!.top - fieldHeightMm - 2;
  for (let top = 8; top < lastTop; top += fieldHeightMm) {
    rule([form.left, top], [form.right, top]);
    for (let x = form.left; x < form.right - 20; x += uniform(random, 25, 70)) {
      if (x > form.left) rule([x, top], [x, top + fieldHeightMm]);
      const line = (topMm: number, heightMm: number, widthMm: number) => ({
        left: (x + 1.5) * pixelsPerMm,
        right: (x + 1.5 + widthMm) * pixelsPerMm,
        top: (top + topMm) * pixelsPerMm,
        height: heightMm * pixelsPerMm,
      });
      writeLetters(canvas, random, line(1, 1.6, 14));
      if (random() < 0.6) writeLetters(canvas, random, line(5, 3, 18));
    }
  }
}

/** "1. R. THUMB": printed in each box on FBI forms, in the strips between rows on the other. */
function nameBoxes(canvas: InkCanvas, form: CardForm, random: Random): void {
  form.rows.forEach(({ top }, row) => {
    const columns = row === 2 ? form.plainColumns : form.rolledColumns;
    const above = form.name === 'fbi' ? 1 : -3.2;
    for (const x of columns.slice(0, -1)) {
      writeLetters(canvas, random, {
        left: (x + 1.2) * pixelsPerMm,
        right: (x + 15) * pixelsPerMm,
        top: (top + above) * pixelsPerMm,
        height: 1.7 * pixelsPerMm,
      });
    }
  });
}
