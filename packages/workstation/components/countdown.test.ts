import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countdownTo } from './countdown.ts';

const due = new Date('2026-11-27T12:00:00Z');
const at = (moment: string) => countdownTo(due, new Date(moment));

test('countdownTo() counts hours and minutes, then minutes and seconds', () => {
  assert.deepEqual(at('2026-11-25T12:48:00Z'), {
    text: '47:12',
    unit: 'hours',
    isOver: false,
    tone: 'plain',
  });
  assert.equal(at('2026-11-27T11:00:30Z').text, '59:30');
});

test('countdownTo() warns six hours before the end and counts on after it', () => {
  assert.equal(at('2026-11-27T06:00:01Z').tone, 'warn');
  const over = at('2026-11-27T14:05:00Z');
  assert.deepEqual(over, { text: '+2:05', unit: 'hours', isOver: true, tone: 'bad' });
});
