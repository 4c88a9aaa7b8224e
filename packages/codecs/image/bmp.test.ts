import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeBmp } from './decode-bmp.ts';
import { encodeBmp } from './encode-bmp.ts';
import { sampleImage } from './testing/sample-image.ts';

interface BmpParts {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly compression?: number;
  /** Palette entries or masks. */
  readonly table?: readonly number[];
  readonly colorCount?: number;
  readonly rows: readonly number[];
}

function buildBmp(parts: BmpParts): Uint8Array {
  const { width, height, bitsPerPixel, compression = 0, table = [], colorCount = 0, rows } = parts;
  const pixelOffset = 54 + 4 * table.length;
  const bytes = new Uint8Array(pixelOffset + rows.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, pixelOffset, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(28, bitsPerPixel, true);
  view.setUint32(30, compression, true);
  view.setUint32(46, colorCount, true);
  table.forEach((entry, i) => {
    view.setUint32(54 + 4 * i, entry, true);
  });
  bytes.set(rows, pixelOffset);
  return bytes;
}

const pixelsOf = (parts: BmpParts) => [...decodeBmp(buildBmp(parts)).pixels];
const blackAndWhite = [0x000000, 0xffffff];

test('decodeBmp() reads rows from the bottom up, and from the top where the height is negative', () => {
  const rows = [0b10000000, 0, 0, 0, 0b01000000, 0, 0, 0];
  const parts = { width: 2, bitsPerPixel: 1, table: blackAndWhite, rows };
  assert.deepEqual(pixelsOf({ ...parts, height: 2 }), [0, 255, 255, 0]);
  assert.deepEqual(pixelsOf({ ...parts, height: -2 }), [255, 0, 0, 255]);
});

test('decodeBmp() reads 4, 24 and 32 bits', () => {
  const table = [0x0000ff, 0xff0000, 0x808080];
  const nibbles = { width: 3, height: 1, bitsPerPixel: 4, colorCount: 3, table };
  assert.deepEqual(pixelsOf({ ...nibbles, rows: [0x01, 0x20, 0, 0] }), [29, 76, 128]);
  const blueThenRed = [255, 0, 0, 0, 0, 255, 0, 0];
  const colors = { width: 2, height: 1, bitsPerPixel: 24, rows: blueThenRed };
  assert.deepEqual(pixelsOf(colors), [29, 76]);
  const wide = { width: 2, height: 1, bitsPerPixel: 32, rows: [255, 0, 0, 9, 0, 0, 255, 9] };
  assert.deepEqual(pixelsOf(wide), [29, 76]);
});

test('decodeBmp() reads bit fields in the usual order and refuses any other', () => {
  const parts = { width: 1, height: 1, bitsPerPixel: 32, compression: 3, rows: [255, 0, 0, 0] };
  assert.deepEqual(pixelsOf({ ...parts, table: [0xff0000, 0xff00, 0xff] }), [29]);
  assert.throws(() => pixelsOf({ ...parts, table: [0xff, 0xff00, 0xff0000] }), {
    code: 'bmp/unsupported',
    place: 'masks',
  });
});

test('decodeBmp() refuses an index beyond the palette and a palette beyond the bits', () => {
  const parts = {
    width: 2,
    height: 1,
    bitsPerPixel: 4,
    table: blackAndWhite,
    rows: [0x12, 0, 0, 0],
  };
  assert.throws(() => pixelsOf({ ...parts, colorCount: 2 }), {
    code: 'bmp/bad-value',
    offset: 62,
  });
  assert.throws(() => pixelsOf({ ...parts, colorCount: 17 }), {
    code: 'bmp/bad-value',
    offset: 46,
  });
});

test('decodeBmp() refuses sizes that the bytes are too few for, and impossible ones', () => {
  const parts = { width: 2, height: 2, bitsPerPixel: 8, table: blackAndWhite, colorCount: 2 };
  const rows = [0, 1, 0, 0, 1, 0, 0];
  assert.throws(() => pixelsOf({ ...parts, rows }), { code: 'bmp/truncated', place: 'pixels' });
  assert.throws(() => pixelsOf({ ...parts, width: -2, rows }), { code: 'bmp/bad-value' });
  assert.throws(() => pixelsOf({ ...parts, height: 70_000, rows }), { code: 'bmp/over-limit' });
  assert.throws(() => pixelsOf({ ...parts, height: -(2 ** 31), rows }), { code: 'bmp/over-limit' });
});

test('decodeBmp() refuses run lengths, other depths and pixels inside the header', () => {
  const parts = { width: 1, height: 1, bitsPerPixel: 8, table: blackAndWhite, rows: [0, 0, 0, 0] };
  assert.throws(() => pixelsOf({ ...parts, compression: 1 }), { code: 'bmp/unsupported' });
  assert.throws(() => pixelsOf({ ...parts, bitsPerPixel: 16 }), { code: 'bmp/unsupported' });
  const overlapping = buildBmp({ ...parts, colorCount: 2 });
  new DataView(overlapping.buffer).setUint32(10, 20, true);
  assert.throws(() => decodeBmp(overlapping), { code: 'bmp/bad-value', offset: 10 });
});

test('decodeBmp() refuses pixels that are not square', () => {
  const bytes = encodeBmp(sampleImage);
  new DataView(bytes.buffer).setInt32(38, 39_370, true);
  assert.throws(() => decodeBmp(bytes), { code: 'bmp/unsupported', place: 'resolution' });
});
