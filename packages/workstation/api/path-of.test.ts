import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathOf } from './path-of.ts';

test('pathOf() fills in parameters and leaves out what is not given', () => {
  assert.equal(pathOf('/v1/hits/:hitId/release', { hitId: 'a/b' }), '/v1/hits/a%2Fb/release');
  assert.equal(pathOf('/v1/hits', {}, { limit: 5, cursor: undefined }), '/v1/hits?limit=5');
});

test('pathOf() refuses a path whose parameter is missing', () => {
  assert.throws(() => pathOf('/v1/hits/:hitId'), RangeError);
});
