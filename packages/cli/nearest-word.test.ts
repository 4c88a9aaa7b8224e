import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWord } from './nearest-word.ts';

const known = ['inspect', 'identify', 'verify', 'gallery'];

test('nearestWord() finds what a slip of the finger meant', () => {
  assert.equal(nearestWord('inpsect', known), 'inspect');
  assert.equal(nearestWord('galery', known), 'gallery');
  assert.equal(nearestWord('verifyy', known), 'verify');
});

test('nearestWord() guesses nothing where no word is near', () => {
  assert.equal(nearestWord('compare', known), undefined);
  assert.equal(nearestWord('x', ['a']), undefined);
});
