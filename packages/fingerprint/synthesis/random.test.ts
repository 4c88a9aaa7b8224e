import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRandom, normal, uniform } from './random.ts';

test('createRandom() gives the same sequence for the same key, another for every other', () => {
  const first = (...key: (string | number)[]): number[] => {
    const random = createRandom(...key);
    return Array.from({ length: 8 }, random);
  };
  assert.deepEqual(first('a', 1), first('a', 1));
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      if (a !== b) assert.notDeepEqual(first('finger', a), first('finger', b));
    }),
  );
});

test('createRandom() is even over 0 to 1 and remembers nothing of the number before', () => {
  const random = createRandom('even');
  const count = 20_000;
  const values = Array.from({ length: count }, random);
  assert.ok(values.every((value) => value >= 0 && value < 1));
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  assert.ok(Math.abs(mean - 0.5) < 0.01);
  let product = 0;
  for (let i = 1; i < count; i++) product += (values[i]! - 0.5) * (values[i - 1]! - 0.5);
  assert.ok(Math.abs((12 * product) / count) < 0.03);
});

test('uniform() stays within its bounds, normal() has mean 0 and deviation 1', () => {
  const random = createRandom('bounds');
  const count = 20_000;
  let sum = 0;
  let squares = 0;
  for (let n = 0; n < count; n++) {
    const value = uniform(random, -3, 5);
    assert.ok(value >= -3 && value < 5);
    const bell = normal(random);
    sum += bell;
    squares += bell * bell;
  }
  assert.ok(Math.abs(sum / count) < 0.03);
  assert.ok(Math.abs(squares / count - 1) < 0.05);
});
