import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFormat } from './format.ts';

const moment = '2026-11-25T21:05:00Z';

test('createFormat() writes times in UTC with 24 hours in every language', () => {
  for (const language of ['en', 'ar', 'es', 'fr'] as const) {
    assert.equal(createFormat(language).time(moment), '21:05');
    assert.match(createFormat(language).dateTime(moment), /25.*2026.*21:05/);
  }
  assert.equal(createFormat('en').date(moment), '25 Nov 2026');
  assert.equal(createFormat('ar').date(moment), '25 نوفمبر 2026');
});

test('createFormat() names countries in the language, and gives back codes that have no name', () => {
  assert.equal(createFormat('fr').country('DE'), 'Allemagne');
  assert.equal(createFormat('ar').country('EG'), 'مصر');
  assert.equal(createFormat('en').country('XB'), 'XB');
});

test('createFormat() says how long ago', () => {
  const { relative } = createFormat('en');
  assert.equal(relative(moment, new Date('2026-11-26T00:10:00Z')), '3 hours ago');
  assert.equal(relative(moment, new Date('2026-11-23T21:05:00Z')), 'in 2 days');
  assert.equal(relative(moment, new Date('2026-11-25T21:05:10Z')), 'this minute');
});

test('createFormat() turns a small rate into one in so many', () => {
  assert.equal(createFormat('en').oneIn(0.0000041), '240,000');
  assert.equal(createFormat('en').oneIn(1e-13), '> 1,000,000,000');
});

test('createFormat() says of the lowest rate that is claimed that it is a bound, in every language', () => {
  assert.equal(createFormat('en').matchRate(0.0000041), '1 in 240,000');
  for (const rate of [1e-7, 1e-45]) {
    assert.equal(createFormat('en').matchRate(rate), 'at most 1 in 10,000,000');
    assert.match(createFormat('fr').matchRate(rate), /^au plus 1 sur 10/);
    assert.match(createFormat('es').matchRate(rate), /como máximo$/);
    assert.match(createFormat('ar').matchRate(rate), /على الأكثر$/);
  }
});

test('createFormat() says of a palm that nobody has counted its rate, and gives no number', () => {
  for (const language of ['en', 'ar', 'es', 'fr'] as const) {
    const format = createFormat(language);
    assert.doesNotMatch(format.matchRate(null), /[\d٠-٩{]/);
    assert.equal(format.alarms(null), '—');
  }
});

test('createFormat() claims no accuracy for tiny counts of false alarms', () => {
  assert.equal(createFormat('en').alarms(2.6e-16), '< 0.001');
  assert.equal(createFormat('en').alarms(0.00421), '0.0042');
});
