import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createMasterFinger, type MasterFinger } from '../synthesis/master/master-finger.ts';
import { createRandom, normal } from '../synthesis/random.ts';
import { cropFinger } from './crop-finger.ts';
import { segmentSlap } from './segment-slap.ts';
import { boxCorners } from './slap-finger.ts';
import { composeSlap } from './testing/compose-slap.ts';
import { scoreSlap } from './testing/score-slap.ts';

let masters: readonly MasterFinger[] = [];
before(() => {
  masters = [700, 701].map((seed) => createMasterFinger({ seed }));
});

test('segmentSlap() finds, turns and names the fingers of an ink card among text and strokes', () => {
  const slap = composeSlap({ seed: 1, kind: 'card', hand: 'right', masters });
  const { fingers, falseConfidences } = scoreSlap(slap, segmentSlap(slap.image, { position: 13 }));
  assert.deepEqual(falseConfidences, []);
  for (const finger of fingers) {
    assert.ok(finger.found && finger.isNamedRight, `finger ${finger.position}`);
    assert.ok(finger.centerErrorMm < 2, `${finger.centerErrorMm} mm`);
    assert.ok(finger.rotationErrorDegrees < 8, `${finger.rotationErrorDegrees} degrees`);
  }
});

test('segmentSlap() tells a left hand from a right one by how the fingertips lie', () => {
  const slap = composeSlap({ seed: 2, kind: 'live-scan', hand: 'left', masters });
  const found = segmentSlap(slap.image).map(({ position }) => position);
  assert.deepEqual(found, [10, 9, 8, 7]);
});

test('segmentSlap() names two thumbs, the left one on the left', () => {
  const slap = composeSlap({ seed: 3, kind: 'live-scan', hand: 'thumbs', masters });
  const found = segmentSlap(slap.image, { position: 15 }).map(({ position }) => position);
  assert.deepEqual(found, [6, 1]);
});

test('segmentSlap() turns every box by as much as the whole slap is turned over', () => {
  const slap = composeSlap({ seed: 2, kind: 'live-scan', hand: 'left', masters });
  const { width, height, pixels } = slap.image;
  const mirrored = pixels.map((_, i) => pixels[i - (i % width) + (width - 1 - (i % width))]!);
  const own = segmentSlap(slap.image, { hand: 'left' });
  const other = segmentSlap({ ...slap.image, pixels: mirrored }, { hand: 'right' });
  assert.equal(own.length, 4);
  for (const { position, box } of own) {
    const twin = other.find((finger) => finger.position === position - 5)!;
    assert.ok(Math.abs(width - twin.box.centerX - box.centerX) < 40, 'mirrored place');
    assert.ok(Math.abs(twin.box.centerY - box.centerY) < 40, 'same height');
    assert.ok(Math.abs(twin.box.rotationDegrees + box.rotationDegrees) < 6, 'opposite turn');
  }
  assert.ok(height > 0);
});

test('segmentSlap() finds no finger in paper, in noise, in black and in one pixel', () => {
  const resolution = { ppi: 500, source: 'stated' } as const;
  const random = createRandom('noise');
  const image = (width: number, height: number, shade: () => number) => ({
    width,
    height,
    pixels: Uint8Array.from({ length: width * height }, shade),
    resolution,
  });
  assert.deepEqual(segmentSlap(image(800, 500, () => 245)), []);
  assert.deepEqual(segmentSlap(image(800, 500, () => 0)), []);
  assert.deepEqual(segmentSlap(image(800, 500, () => 128 + 40 * normal(random))), []);
  assert.deepEqual(segmentSlap(image(1, 1, () => 128)), []);
});

test('cropFinger() turns the finger upright and keeps its scale', () => {
  const size = 200;
  const pixels = new Uint8Array(size * size).fill(255);
  const box = { centerX: 100, centerY: 100, width: 60, height: 100, rotationDegrees: 30 };
  // A dark dot three quarters up the middle line of the box.
  const [topLeft, topRight, bottomRight] = boxCorners(box);
  const topX = (topLeft![0] + topRight![0]) / 2;
  const topY = (topLeft![1] + topRight![1]) / 2;
  assert.ok(topX < 100, 'the tip leans to the left');
  const x = Math.round((100 + topX) / 2);
  const y = Math.round((100 + topY) / 2);
  for (let dy = -2; dy <= 2; dy++) {
    for (let dx = -2; dx <= 2; dx++) pixels[(y + dy) * size + x + dx] = 0;
  }
  const resolution = { ppi: 500, source: 'stated' } as const;
  const crop = cropFinger({ width: size, height: size, pixels, resolution }, box);
  const darkest = crop.pixels.indexOf(Math.min(...crop.pixels));
  assert.ok(Math.abs((darkest % crop.width) - crop.width / 2) < 4);
  assert.ok(Math.abs(Math.floor(darkest / crop.width) - (crop.height / 2 - 25)) < 4);
  assert.ok(bottomRight![0] > 100);
});
