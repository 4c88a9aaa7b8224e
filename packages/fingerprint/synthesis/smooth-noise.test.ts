import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from './random.ts';
import { sampleBilinear } from './sample.ts';
import { smoothNoise } from './smooth-noise.ts';

const noise = smoothNoise(createRandom('noise'), 201, 103, 20);

test('smoothNoise() is about 0 and never jumps from a pixel to the next', () => {
  const { width, values } = noise;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  assert.ok(Math.abs(mean) < 0.4);
  for (let i = width; i < values.length; i++) {
    assert.ok(Math.abs(values[i]! - values[i - width]!) < 0.5);
  }
});

test('sampleBilinear() meets the pixels, halves between them and holds the border beyond', () => {
  const { width, values } = noise;
  assert.equal(sampleBilinear(noise, 7, 3), values[3 * width + 7]!);
  const half = (values[3 * width + 7]! + values[3 * width + 8]!) / 2;
  assert.ok(Math.abs(sampleBilinear(noise, 7.5, 3) - half) < 1e-6);
  assert.equal(sampleBilinear(noise, -50, -9), values[0]!);
  assert.equal(sampleBilinear(noise, 1e6, 1e6), values.at(-1)!);
});
