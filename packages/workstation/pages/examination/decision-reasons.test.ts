import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emptyDraft,
  isComplete,
  notesText,
  reasonsInNotes,
  withDecision,
  withReason,
} from './decision-reasons.ts';

test('a decision is complete only with a reason of its own', () => {
  const identified = withDecision({ ...emptyDraft, notes: 'clear core' }, 'identification');
  assert.equal(isComplete(identified), false);
  const reasoned = withReason(identified, 'features-agree');
  assert.equal(isComplete(reasoned), true);
  const excluded = withDecision(reasoned, 'exclusion');
  assert.equal(isComplete(excluded), false);
  assert.equal(excluded.notes, 'clear core');
});

test('reasonsInNotes() reads back what notesText() wrote', () => {
  const draft = withReason(withDecision(emptyDraft, 'inconclusive'), 'small-overlap');
  const text = notesText({ ...draft, notes: 'only the delta' });
  assert.equal(text, '[small-overlap] only the delta');
  assert.deepEqual(reasonsInNotes(text), { reasons: ['small-overlap'], notes: 'only the delta' });
  assert.deepEqual(reasonsInNotes('plain'), { reasons: [], notes: 'plain' });
});
