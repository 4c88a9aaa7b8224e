import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBeSameSkin, skinPosition } from './skin-position.ts';

test('mayBeSameSkin() compares a finger with itself, a palm with palms of its hand', () => {
  assert.ok(mayBeSameSkin(3, 3));
  assert.ok(!mayBeSameSkin(3, 4));
  assert.ok(!mayBeSameSkin(3, 21));
  assert.ok(mayBeSameSkin(21, 25), 'right full palm and right lower palm');
  assert.ok(!mayBeSameSkin(21, 27), 'right and left');
  assert.ok(mayBeSameSkin(20, 27), 'a palm of an unknown hand');
  assert.ok(mayBeSameSkin(undefined, 27), 'a mark of unknown origin');
});

test('skinPosition() knows fingers and palms, and nothing of slaps and fillers', () => {
  assert.equal(skinPosition(7), 7);
  assert.equal(skinPosition(27), 27);
  assert.equal(skinPosition(0), undefined);
  assert.equal(skinPosition(14), undefined);
  assert.equal(skinPosition(255), undefined);
});
