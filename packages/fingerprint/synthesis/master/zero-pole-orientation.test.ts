import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../random.ts';
import type { OrientationModel } from './orientation-model.ts';
import { patternClasses } from './pattern-class.ts';
import { drawSingularPoints, type Point } from './singular-points.ts';
import { drawZeroPoleOrientation } from './zero-pole-orientation.ts';

/** Turns of the flow along a small circle counter-clockwise round a place: the Poincaré index. */
function poincareIndex(orientationAt: OrientationModel, { x, y }: Point): number {
  const steps = 360;
  const at = (step: number): number => {
    const angle = (2 * Math.PI * step) / steps;
    return orientationAt(x + 5 * Math.cos(angle), y - 5 * Math.sin(angle));
  };
  let turned = 0;
  for (let step = 0; step < steps; step++) {
    const change = at(step + 1) - at(step);
    turned += change - Math.PI * Math.round(change / Math.PI);
  }
  return turned / (2 * Math.PI);
}

test('drawZeroPoleOrientation() turns half round every core, half back round every delta', () => {
  for (const pattern of patternClasses.filter((name) => name !== 'arch')) {
    for (let seed = 0; seed < 5; seed++) {
      const random = createRandom(pattern, seed);
      const points = drawSingularPoints(pattern, random);
      const orientationAt = drawZeroPoleOrientation(pattern, points, random);
      for (const core of points.cores) {
        assert.ok(Math.abs(poincareIndex(orientationAt, core) - 0.5) < 1e-6);
      }
      for (const delta of points.deltas) {
        assert.ok(Math.abs(poincareIndex(orientationAt, delta) + 0.5) < 1e-6);
      }
      const nowhere = { x: points.cores[0]!.x, y: 20 };
      assert.ok(Math.abs(poincareIndex(orientationAt, nowhere)) < 1e-6);
    }
  }
});
