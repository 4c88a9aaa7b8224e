import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../../extraction/extract.ts';
import { scoreTemplates } from '../../matching/compare.ts';
import { prepareTemplate } from '../../matching/prepared-template.ts';
import { createMasterFinger } from '../master/master-finger.ts';
import { createImpression } from './create-impression.ts';
import { createSlap, type HandMasters } from './create-slap.ts';

const masters = [31, 32, 33, 34].map((seed) => createMasterFinger({ seed }));
const hand = masters as unknown as HandMasters;
const slap = createSlap(hand, { hand: 'right', seed: 1, quality: 80 });

test('createSlap() gives the same pixels and boxes for the same seed, others for the other hand', () => {
  assert.deepEqual(createSlap(hand, { hand: 'right', seed: 1, quality: 80 }), slap);
  const left = createSlap(hand, { hand: 'left', seed: 1, quality: 80 });
  assert.deepEqual(
    slap.fingers.map(({ position }) => position),
    [2, 3, 4, 5],
  );
  assert.deepEqual(
    left.fingers.map(({ position }) => position),
    [10, 9, 8, 7],
  );
});

test('createSlap() boxes hold what printed, lie in the picture and name the right finger', () => {
  const { image } = slap;
  const found = slap.fingers.map(({ left, top, width, height }) => {
    assert.ok(left >= 0 && top >= 0 && left + width <= image.width && top + height <= image.height);
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      const from = (top + y) * image.width + left;
      pixels.set(image.pixels.subarray(from, from + width), y * width);
    }
    return prepareTemplate(extract({ ...image, width, height, pixels }));
  });
  const plain = masters.map((master) =>
    prepareTemplate(extract(createImpression(master, { seed: 2, quality: 80 }))),
  );
  for (const [i, probe] of found.entries()) {
    const scores = plain.map((reference) => scoreTemplates(probe, reference));
    assert.equal(scores.indexOf(Math.max(...scores)), i);
  }
});
