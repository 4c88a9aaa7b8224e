import assert from 'node:assert/strict';
import { test } from 'node:test';
import { justification } from '@whorl/contract';
import { emptyJustification, justificationOf } from './justification.ts';

test('justificationOf() gives a reason only when the hub would take it', () => {
  const draft = { ...emptyJustification, purpose: 'security-check', offence: 'fraud' } as const;
  assert.equal(justificationOf(draft), undefined);
  const whole = justificationOf({ ...draft, caseReference: ' C-1 ' });
  assert.deepEqual(whole, { purpose: 'security-check', caseReference: 'C-1', offence: 'fraud' });
  assert.ok(justification.safeParse(whole).success);
  assert.ok(justificationOf({ ...draft, legalBasis: 'art. 5' }));
});
