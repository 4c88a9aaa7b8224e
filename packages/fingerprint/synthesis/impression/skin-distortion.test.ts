import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../random.ts';
import { drawSkinDistortion } from './skin-distortion.ts';

const drag = { dragX: 6, dragY: -3, torsionDegrees: 0 };
const distortion = drawSkinDistortion(drag, createRandom('distortion'));

test('drawSkinDistortion() leaves the middle where it is and drags the far outside in full', () => {
  assert.deepEqual(distortion(0, 0), [0, 0]);
  assert.deepEqual(distortion(20, -20), [0, 0]);
  assert.deepEqual(distortion(400, 500), [6, -3]);
});

test('drawSkinDistortion() stretches the skin without a tear or a fold', () => {
  for (let x = -180; x < 180; x++) {
    const stretch = distortion(x + 1, 30)[0] - distortion(x, 30)[0];
    assert.ok(Math.abs(stretch) < 0.2, `${stretch} pixels a pixel at ${x}`);
  }
});
