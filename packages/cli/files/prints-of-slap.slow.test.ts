import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { segmentSlap } from '@whorl/fingerprint';
import { printsOfFile } from './prints-of-file.ts';
import { readFile } from './read-file.ts';
import { segmentFile } from './segment-file.ts';

const folder = `${import.meta.dirname}/../../../../shared/data/nist-itl`;
const skip = existsSync(folder) ? false : 'no ../shared/data here';

/** Boxes read off the pictures by eye: middle in pixels, and how far from it the answer may lie. */
const card = [
  { place: 'Type-4, IDC 1', position: 10, x: 290, y: 785 },
  { place: 'Type-4, IDC 1', position: 9, x: 590, y: 315 },
  { place: 'Type-4, IDC 1', position: 8, x: 910, y: 170 },
  { place: 'Type-4, IDC 1', position: 7, x: 1285, y: 375 },
  { place: 'Type-4, IDC 2', position: 6, x: 205, y: 590 },
  { place: 'Type-4, IDC 3', position: 1, x: 265, y: 565 },
  { place: 'Type-4, IDC 4', position: 2, x: 265, y: 720 },
  { place: 'Type-4, IDC 4', position: 3, x: 555, y: 265 },
  { place: 'Type-4, IDC 4', position: 4, x: 935, y: 220 },
  { place: 'Type-4, IDC 4', position: 5, x: 1360, y: 575 },
] as const;
const strayPixelsMax = 45;

test('the ink card with text, handwriting and a punched hole gives its ten fingers', {
  skip,
}, async () => {
  const slaps = await segmentFile(`${folder}/type4-slaps.an2k`, undefined, {});
  const found = slaps.flatMap(({ place, fingers }) =>
    fingers.map(({ position, box }) => ({ place, position, box })),
  );
  assert.deepEqual(
    found.map(({ place, position }) => [place, position]),
    card.map(({ place, position }) => [place, position]),
  );
  for (const [i, { x, y, position }] of card.entries()) {
    const { centerX, centerY } = found[i]!.box;
    const away = Math.hypot(centerX - x, centerY - y);
    assert.ok(away <= strayPixelsMax, `finger ${position}: ${away.toFixed(0)} pixels off`);
  }
});

test('the right hand of the card is told from a left one when nothing is stated', {
  skip,
}, async () => {
  const [, , , record] = await segmentFile(`${folder}/type4-slaps.an2k`, undefined, {});

  const guessed = segmentSlap(record!.image).map(({ position }) => position);
  assert.deepEqual(guessed, [2, 3, 4, 5]);
});

test('printsOfFile() gives one print for each finger of the card, with its position', {
  skip,
}, async () => {
  const { prints, skipped } = await printsOfFile(readFile(`${folder}/type4-slaps.an2k`));
  assert.deepEqual(
    prints.map(({ position }) => position),
    [10, 9, 8, 7, 6, 1, 2, 3, 4, 5],
  );
  assert.deepEqual(skipped, []);
  for (const { template, place } of prints) assert.ok(template.minutiae.length >= 20, place);
});
