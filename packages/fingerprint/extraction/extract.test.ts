import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GrayImage } from '@whorl/codecs';
import { extract } from './extract.ts';
import { withMapRoom } from './kernels/map-room.ts';

const resolution = { ppi: 500, source: 'stated' } as const;

/** Vertical ridges of the given period; below `forkY` the ridge at the middle carries a second phase: a dislocation. */
function dislocatedRidges(size: number, periodPixels: number): GrayImage {
  const pixels = new Uint8Array(size * size);
  const middle = size / 2;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      // The angle round the middle adds one whole period: exactly one ridge more below than above.
      const phase = (2 * Math.PI * x) / periodPixels + Math.atan2(y - middle, x - middle);
      pixels[y * size + x] = 128 - 100 * Math.cos(phase);
    }
  }
  return { width: size, height: size, pixels, resolution };
}

test('extract() finds the one minutia of a pattern with one dislocation, where it is', () => {
  const { minutiae } = extract(dislocatedRidges(200, 9));
  assert.equal(minutiae.length, 1);
  const [minutia] = minutiae;
  assert.ok(Math.hypot(minutia!.x - 100, minutia!.y - 100) < 12);
  const offVertical = Math.abs((minutia!.angleDegrees % 180) - 90);
  assert.ok(offVertical < 15, `ridges are vertical, the minutia is ${offVertical} degrees off`);
});

test('extract() finds the same minutia at 1000 ppi, in pixels at 500 ppi', () => {
  const large = dislocatedRidges(400, 18);
  const template = extract({ ...large, resolution: { ppi: 1000, source: 'stated' } });
  assert.equal(template.width, 200);
  assert.equal(template.minutiae.length, 1);
  assert.ok(Math.hypot(template.minutiae[0]!.x - 100, template.minutiae[0]!.y - 100) < 12);
});

test('extract() refuses no image: tiny, flat and noisy ones give few or no minutiae', () => {
  for (const [width, height] of [
    [1, 1],
    [3, 200],
    [200, 3],
    [40, 40],
    [1, 20_000],
    [300_000, 2],
  ] as const) {
    const flat = new Uint8Array(width * height).fill(200);
    assert.deepEqual(extract({ width, height, pixels: flat, resolution }).minutiae, []);
  }
});

test('extract() gives the same template for the same image', () => {
  const image = dislocatedRidges(160, 8);
  assert.deepEqual(extract(image), extract(image));
});

test('extract() gives the same template where its maps find no room in the kernel', () => {
  const image = dislocatedRidges(160, 8);
  const withOwnMaps = withMapRoom(image, () => extract(image));
  assert.deepEqual(withOwnMaps, extract(image));
});

test('extract() shows every step to a trace, in order, with pictures of the size of the print', () => {
  const names: string[] = [];
  extract(dislocatedRidges(120, 9), {
    trace: {
      record(name, render) {
        const { picture } = render();
        assert.equal(picture.pixels.length, 120 * 120);
        names.push(name);
      },
    },
  });
  assert.deepEqual(names, [...names].sort());
  assert.equal(names.length, 10);
});
