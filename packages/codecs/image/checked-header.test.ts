import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedResolution } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { checkCompressedSize, checkSize, resolutionOf } from './checked-header.ts';
import { inchesPerMetre } from './image-header.ts';

const resolution = (x: number, y = x) =>
  resolutionOf({ width: 1, height: 1, stated: { x, y } }, 'png');

test('checkSize() takes the largest image of the limits and nothing larger', () => {
  checkSize({ width: 1, height: limits.imageSidePixelsMax }, 'bmp');
  checkSize({ width: 20_000, height: 10_000 }, 'bmp');
  for (const [width, height] of [
    [20_001, 10_000],
    [limits.imageSidePixelsMax + 1, 1],
  ] as const) {
    assert.throws(() => checkSize({ width, height }, 'bmp'), { code: 'bmp/over-limit' });
  }
});

test('checkSize() refuses sides that are no size', () => {
  for (const width of [0, -5, Number.NaN]) {
    assert.throws(() => checkSize({ width, height: 5 }, 'bmp'), { code: 'bmp/bad-value' });
  }
});

test('checkCompressedSize() lets few bytes be a blank slap, but not a blank palm', () => {
  checkCompressedSize({ width: 3200, height: 3000 }, 'png', 100);
  const palm = { width: 11_000, height: 16_000 };
  assert.throws(() => checkCompressedSize(palm, 'png', 1000), { code: 'png/over-limit' });
  checkCompressedSize(palm, 'png', 1_000_000);
});

test('resolutionOf() assumes 500 ppi where the file states nothing or what no scanner has', () => {
  assert.deepEqual(resolutionOf({ width: 1, height: 1 }, 'png'), assumedResolution);
  for (const ppi of [0, 1, 72, 96, 99, 10_001, -500, Number.NaN, Number.POSITIVE_INFINITY]) {
    assert.deepEqual(resolution(ppi), assumedResolution, `${ppi} ppi`);
  }
});

test('resolutionOf() finds the whole number behind a rounded density', () => {
  for (let ppi = 100; ppi <= 4000; ppi++) {
    const perMetre = Math.round(ppi * inchesPerMetre);
    assert.deepEqual(resolution(perMetre / inchesPerMetre), { ppi, source: 'stated' });
  }
  assert.equal(resolution(508.4).ppi, 508.4);
});

test('resolutionOf() takes directions that differ by rounding and refuses others', () => {
  assert.equal(resolution(500, 508).ppi, 504);
  assert.throws(() => resolution(500, 1000), { code: 'png/unsupported', place: 'resolution' });
});
