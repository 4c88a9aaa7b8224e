import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../random.ts';
import { drawCaptureConditions } from './capture-conditions.ts';
import { fingerFrame } from './finger-frame.ts';

test('fingerFrame() finds the tip of a finger turned counter-clockwise to the left', () => {
  const drawn = drawCaptureConditions(createRandom('frame'), {
    kind: 'plain',
    quality: 50,
    moisture: 'usual',
  });
  const frame = fingerFrame({ ...drawn, shiftX: 10, shiftY: 20, rotationDegrees: 90 });
  const [x, y] = frame(drawn.width / 2 + 10 - 50, drawn.height / 2 + 20);
  assert.ok(Math.abs(x) < 1e-9);
  assert.ok(Math.abs(y + 50) < 1e-9, 'the tip is 50 pixels above the middle of the finger');
});
