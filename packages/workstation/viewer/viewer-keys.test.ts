import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPair, viewerCommandOf } from './viewer-keys.ts';

test('viewerCommandOf() leaves Tab and the keys of the browser alone', () => {
  assert.equal(viewerCommandOf('Tab', false), undefined);
  assert.equal(viewerCommandOf('p', true), undefined);
  assert.deepEqual(viewerCommandOf('p', false), { kind: 'layer', layer: 'pairs' });
});

test('nextPair() goes round', () => {
  assert.equal(nextPair({ activePair: undefined }, 1, 3), 0);
  assert.equal(nextPair({ activePair: 2 }, 1, 3), 0);
  assert.equal(nextPair({ activePair: 0 }, -1, 3), 2);
  assert.equal(nextPair({ activePair: undefined }, 1, 0), undefined);
});
