import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDraft } from './draft-store.ts';

test('readDraft() gives back what was kept, filled up with what is new', () => {
  assert.deepEqual(readDraft('{"notes":"a"}', { notes: '', reasons: [] as string[] }), {
    notes: 'a',
    reasons: [],
  });
});

test('readDraft() begins anew where the kept draft is of another form or damaged', () => {
  assert.equal(readDraft('7', 'text'), 'text');
  assert.equal(readDraft('{"cut', 'text'), 'text');
  assert.equal(readDraft(null, 'text'), 'text');
});
