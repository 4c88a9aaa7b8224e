import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatFalseAlarms, formatRate } from './format-rate.ts';

test('formatRate() reads as people say it, at every size', () => {
  const rates = [1, 0.999, 0.717, 0.0312, 0.00238, 1e-6, 1e-7, 9.1e-48];
  assert.deepEqual(rates.map(formatRate), [
    '100 %',
    '100 %',
    '72 %',
    '3.1 %',
    '1 in 420',
    '1 in 1,000,000',
    'at most 1 in 10,000,000',
    'at most 1 in 10,000,000',
  ]);
});

test('formatFalseAlarms() keeps two digits where they count', () => {
  const alarms = [2e-46, 0.0012, 0.151, 9.4, 34.2, 12_345];
  assert.deepEqual(alarms.map(formatFalseAlarms), [
    'under 0.001',
    '0.0012',
    '0.15',
    '9.4',
    '34',
    '12,345',
  ]);
});
