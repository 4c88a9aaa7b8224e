import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextRow, shortcutOf } from './shortcuts.ts';

const press = { key: '?', hasModifier: false, isTyping: false, isAfterGo: false };

test('shortcutOf() leaves keys alone while somebody types', () => {
  assert.deepEqual(shortcutOf(press), { kind: 'help' });
  assert.deepEqual(shortcutOf({ ...press, isTyping: true }), { kind: 'none' });
  assert.deepEqual(shortcutOf({ ...press, hasModifier: true }), { kind: 'none' });
});

test('shortcutOf() reads a place after g', () => {
  assert.deepEqual(shortcutOf({ ...press, key: 'g' }), { kind: 'await-place' });
  assert.deepEqual(shortcutOf({ ...press, key: 'h', isAfterGo: true }), { kind: 'go', key: 'h' });
});

test('nextRow() stays inside the list', () => {
  assert.equal(nextRow('j', 2, 3), 2);
  assert.equal(nextRow('k', 0, 3), 0);
  assert.equal(nextRow('End', 0, 100_000), 99_999);
  assert.equal(nextRow('j', 0, 0), 0);
});
