import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFloatMap } from '../../extraction/maps.ts';
import { createGaborBank } from '../master/gabor-bank.ts';
import { filterWavesTwin } from '../master/wave-filter.ts';
import { createRandom, normal } from '../random.ts';
import { filterWavesKernel } from './wave-filter-kernel.ts';

test('filterWavesKernel() gives what filterWavesTwin() gives, to the bit, border and all', () => {
  const random = createRandom('waves');
  const bank = createGaborBank();
  const filters = [bank(0, 4), bank(1, 4.5), bank(2.5, 9), bank(0.3, 11.25)];
  for (const [width, height, strength] of [
    [37, 23, 1.6],
    [8, 61, 1],
    [1, 1, 1],
  ] as const) {
    const map = createFloatMap(width, height);
    for (let i = 0; i < map.values.length; i++) map.values[i] = normal(random);
    const indices = Uint16Array.from(map.values, (_, i) => i % filters.length);
    const layout = { width, height, indices, filters };
    const twin = filterWavesTwin(map, layout, strength);
    assert.ok(twin.values.some((value) => Math.abs(value) < 1 && value !== 0));
    assert.deepEqual(filterWavesKernel(map, layout, strength).values, twin.values);
  }
});
