import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../random.ts';
import { growRidges } from './grow-ridges.ts';
import { masterHeight, masterWidth } from './master-size.ts';

test('growRidges() grows level ridges of the period that it is asked for', () => {
  const periodPixels = 9;
  const { width, values } = growRidges(
    () => 0,
    () => periodPixels,
    createRandom('level ridges'),
  );
  let acrossEdges = 0;
  let alongEdges = 0;
  for (let i = width; i < values.length; i++) {
    if (values[i]! > 0 !== values[i - width]! > 0) acrossEdges++;
    if (values[i]! > 0 !== values[i - 1]! > 0) alongEdges++;
  }
  // Every ridge has two edges.
  const measured = (2 * masterWidth * masterHeight) / acrossEdges;
  assert.ok(Math.abs(measured - periodPixels) < 0.4, `${measured} pixels`);
  assert.ok(alongEdges < acrossEdges / 5);
});
