import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPreferences } from './preferences.ts';

test('readPreferences() begins with the language of the browser', () => {
  assert.equal(readPreferences(null, ['de-AT', 'ar-EG', 'en']).language, 'ar');
  assert.equal(readPreferences(null, ['ja']).language, 'en');
});

test('readPreferences() keeps nothing that is not one of its values', () => {
  const kept = '{"language":"xx","theme":"<b>","screenScale":99}';
  const expected = { language: 'fr', theme: 'system', screenScale: 1 };
  assert.deepEqual(readPreferences(kept, ['fr']), expected);
  assert.equal(readPreferences('{"cut', ['es']).language, 'es');
});
