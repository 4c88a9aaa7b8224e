import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routePath } from './route-path.ts';

test('routePath() fills in parameters and leaves out what is not given', () => {
  assert.equal(routePath('/v1/hits/:hitId/release', { hitId: 'a/b' }), '/v1/hits/a%2Fb/release');
  assert.equal(routePath('/v1/hits', {}, { limit: 5, cursor: undefined }), '/v1/hits?limit=5');
});

test('routePath() refuses a path whose parameter is missing', () => {
  assert.throws(() => routePath('/v1/hits/:hitId'), RangeError);
});
