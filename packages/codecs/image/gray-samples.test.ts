import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grayOfSamples } from './gray-samples.ts';

test('grayOfSamples() weighs colors by Rec. 601', () => {
  const values = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30);
  assert.deepEqual([...grayOfSamples({ values, channels: 3, valueMax: 255 })], [76, 150, 29, 18]);
});

test('grayOfSamples() keeps every gray level, as gray and as color', () => {
  const levels = Uint8Array.from({ length: 256 }, (_, level) => level);
  const colors = Uint8Array.from({ length: 768 }, (_, i) => Math.floor(i / 3));
  assert.deepEqual(grayOfSamples({ values: levels, channels: 1, valueMax: 255 }), levels);
  assert.deepEqual(grayOfSamples({ values: colors, channels: 3, valueMax: 255 }), levels);
});

test('grayOfSamples() rounds 16 bits and widens 1 bit to the whole range', () => {
  const wide = Uint16Array.of(0, 128, 129, 32_768, 65_406, 65_407, 65_535);
  const gray = grayOfSamples({ values: wide, channels: 1, valueMax: 65_535 });
  assert.deepEqual([...gray], [0, 0, 1, 128, 254, 255, 255]);
  const narrow = grayOfSamples({ values: Uint8Array.of(0, 1), channels: 1, valueMax: 1 });
  assert.deepEqual([...narrow], [0, 255]);
});

test('grayOfSamples() shows transparent parts over white', () => {
  const gray = Uint8Array.of(0, 255, 0, 0, 0, 51);
  assert.deepEqual([...grayOfSamples({ values: gray, channels: 2, valueMax: 255 })], [0, 255, 204]);
  const color = Uint16Array.of(65_535, 0, 0, 65_535, 65_535, 0, 0, 0);
  assert.deepEqual([...grayOfSamples({ values: color, channels: 4, valueMax: 65_535 })], [76, 255]);
});

test('grayOfSamples() hands out pixels of their own', () => {
  const values = Uint8Array.of(7);
  const pixels = grayOfSamples({ values, channels: 1, valueMax: 255 });
  values[0] = 9;
  assert.deepEqual([...pixels], [7]);
});
