import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Message } from './messages.ts';
import { translate } from './translate.ts';

const hits: Message = [
  { one: '{count} hit', other: '{count} hits' },
  {
    zero: 'لا تطابقات',
    one: 'تطابق واحد',
    two: 'تطابقان',
    few: '{count} تطابقات',
    many: '{count} تطابقًا',
    other: '{count} تطابق',
  },
  { one: '{count} acierto', other: '{count} aciertos' },
  { one: '{count} concordance', other: '{count} concordances' },
];

test('translate() chooses the plural form of the language', () => {
  assert.equal(translate(hits, 'en', { count: 1 }), '1 hit');
  assert.equal(translate(hits, 'ar', { count: 2 }), 'تطابقان');
  assert.equal(translate(hits, 'ar', { count: 3 }), '3 تطابقات');
  assert.equal(translate(hits, 'ar', { count: 11 }), '11 تطابقًا');
  assert.equal(translate(hits, 'fr', { count: 0 }), '0 concordance');
});

test('translate() writes numbers as the language does, with Western digits in Arabic', () => {
  assert.equal(translate(hits, 'en', { count: 12000 }), '12,000 hits');
  assert.match(translate(hits, 'ar', { count: 1205 }), /^1,205/);
});

test('translate() leaves a place alone for which there is no value', () => {
  assert.equal(translate(['{who} asks', '', '', ''], 'en'), '{who} asks');
});
