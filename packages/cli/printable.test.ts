import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oneLine, printable } from './printable.ts';

test('printable() keeps letters and lines, and shows control characters as dots', () => {
  assert.equal(printable('Müller\n\x1b[2Jgone\r\x9b'), 'Müller\n·[2Jgone··');
});

test('oneLine() keeps a value from passing for a line of ours', () => {
  assert.equal(oneLine('BUREAU\nvalid: no rule is broken'), 'BUREAU·valid: no rule is broken');
});
