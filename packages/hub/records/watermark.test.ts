import assert from 'node:assert/strict';
import { test } from 'node:test';
import { letterSize, lineOfText } from './bitmap-letters.ts';
import { withWatermark } from './watermark.ts';

const white = {
  width: 320,
  height: 200,
  pixels: new Uint8Array(320 * 200).fill(255),
  resolution: { ppi: 500, source: 'stated' },
} as const;

test('lineOfText() draws the letters of a name', () => {
  const { width, isInk } = lineOfText('h1');
  const rows = Array.from({ length: letterSize.height }, (_, row) =>
    Array.from({ length: width }, (_, column) => (isInk(column, row) ? '#' : '.')).join(''),
  );
  assert.deepEqual(rows, [
    '#...#...#...',
    '#...#..##...',
    '#...#...#...',
    '#####...#...',
    '#...#...#...',
    '#...#...#...',
    '#...#..###..',
  ]);
});

test('withWatermark() leaves the image alone that it was given, and marks every part of its copy', () => {
  const marked = withWatermark(white, 'officer-eg EG 2026-11-28 14:00');
  assert.ok(white.pixels.every((pixel) => pixel === 255));
  for (const [left, top] of [
    [0, 0],
    [160, 0],
    [0, 100],
    [160, 100],
  ] as const) {
    let darker = 0;
    for (let y = top; y < top + 100; y++) {
      for (let x = left; x < left + 160; x++) if (marked.pixels[y * 320 + x]! < 255) darker++;
    }
    assert.ok(darker > 100, `${darker} pixels from ${left}, ${top}`);
  }
  const black = withWatermark({ ...white, pixels: new Uint8Array(320 * 200) }, 'x');
  assert.ok(
    black.pixels.some((pixel) => pixel > 0),
    'to be read on black, too',
  );
});
