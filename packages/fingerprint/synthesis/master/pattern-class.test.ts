import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../random.ts';
import { drawPatternClass, patternClasses } from './pattern-class.ts';

test('drawPatternClass() draws every class, loops at their natural two thirds', () => {
  const random = createRandom('classes');
  const draws = Array.from({ length: 10_000 }, () => drawPatternClass(random));
  assert.deepEqual(new Set(draws), new Set(patternClasses));
  const loops = draws.filter((name) => name === 'left-loop' || name === 'right-loop').length;
  assert.ok(Math.abs(loops / draws.length - 0.655) < 0.02);
});
