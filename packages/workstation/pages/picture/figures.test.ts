import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsOf, csvOf, type Daily, lastDays, totalOf } from './figures.ts';

const day = (day: string, searches: number): Daily => ({
  day,
  searches,
  automaticSearches: 1,
  hitsReceived: 0,
  hitsGiven: 0,
  recordsEnrolled: 0,
  recordsDeleted: 0,
});

test('lastDays() ends today and holds as many days as asked for', () => {
  const range = lastDays(30, new Date('2026-03-01T23:00:00Z'));
  assert.deepEqual(range, { from: '2026-01-31', to: '2026-03-01' });
});

test('barsOf() has a bar for days without figures, and puts days together where there are many', () => {
  const range = { from: '2026-01-01', to: '2026-01-03' };
  const bars = barsOf([day('2026-01-03', 5)], ['searches', 'automaticSearches'], range);
  assert.deepEqual(
    bars.map(({ values }) => values),
    [
      [0, 0],
      [0, 0],
      [5, 1],
    ],
  );
  const year = lastDays(365, new Date('2026-12-31T00:00:00Z'));
  const many = barsOf([day('2026-12-31', 2), day('2026-12-30', 3)], ['searches'], year);
  assert.ok(many.length <= 60);
  assert.equal(
    many.reduce((sum, { values }) => sum + values[0]!, 0),
    totalOf([day('2026-12-31', 2), day('2026-12-30', 3)], 'searches'),
  );
});

test('csvOf() quotes what needs it and defuses formulas', () => {
  assert.equal(csvOf(['a', 'b'], [['x,"y"', 1]]), 'a,b\r\n"x,""y""",1\r\n');
  assert.equal(csvOf(['a'], [['=HYPERLINK(1)'], [-3]]), "a\r\n'=HYPERLINK(1)\r\n-3\r\n");
});
