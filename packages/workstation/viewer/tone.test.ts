import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coloredPixels } from './color-table.ts';
import { noTint, plainTone, probeTint, tonedColors, toneTable } from './tone.ts';

test('toneTable() leaves every level as it is where nothing is set', () => {
  const table = toneTable(plainTone);
  for (let level = 0; level < 256; level++) assert.ok(Math.abs(table[level]! - level) <= 1);
});

test('toneTable() inverts, stretches and lightens', () => {
  assert.equal(toneTable({ ...plainTone, isInverted: true })[0], 255);
  const stretched = toneTable({ ...plainTone, contrast: 60 });
  assert.ok(stretched[64]! < 64 && stretched[192]! > 192);
  assert.ok(toneTable({ ...plainTone, gamma: 2 })[64]! > 64);
  assert.ok(toneTable({ ...plainTone, brightness: 20 })[64]! > 100);
});

test('toneTable() never turns dark over light', () => {
  const table = toneTable({ brightness: -30, contrast: 90, gamma: 0.3, isInverted: false });
  for (let level = 1; level < 256; level++) assert.ok(table[level]! >= table[level - 1]!);
});

test('tonedColors() gives ridges the tint and leaves the ground white', () => {
  const pixels = Uint8Array.of(0, 255);
  const plain = coloredPixels(pixels, tonedColors(plainTone, noTint));
  assert.deepEqual([...plain], [0, 0, 0, 255, 255, 255, 255, 255]);
  const tinted = coloredPixels(pixels, tonedColors(plainTone, probeTint));
  assert.deepEqual([...tinted], [255, 0, 0, 255, 255, 255, 255, 255]);
});
