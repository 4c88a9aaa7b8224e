import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from './bureau-places.ts';

test('placeOf() puts countries where they are', () => {
  assert.deepEqual(placeOf('EG'), { longitude: 30, latitude: 27, isNowhere: false });
  const { longitude, latitude } = placeOf('NZ');
  assert.ok(longitude > 160 && latitude < -30);
});

test('placeOf() gives made-up bureaus different places in the sea', () => {
  const made = ['XA', 'XB', 'XC', 'XD'].map(placeOf);
  assert.ok(made.every(({ isNowhere }) => isNowhere));
  assert.equal(new Set(made.map(({ longitude }) => longitude)).size, 4);
});
