import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidateState, type Decision, searchOutcome } from './examination-rules.ts';

const decision = fc.constantFrom<Decision>('identification', 'exclusion', 'inconclusive');

test('candidateState() lets no single examiner decide', () => {
  assert.deepEqual(candidateState([]), { kind: 'needs-examiner' });
  fc.assert(
    fc.property(decision, (first) => {
      const state = candidateState([{ decision: first, isConflict: false }]);
      assert.deepEqual(state, { kind: 'needs-examiner' });
    }),
  );
});

test('candidateState() follows two who agree, and asks a supervisor where they do not', () => {
  fc.assert(
    fc.property(decision, decision, decision, (a, b, c) => {
      const two = [a, b].map((each) => ({ decision: each, isConflict: false }));
      const state = candidateState(two);
      if (a === b) assert.deepEqual(state, { kind: 'decided', outcome: a, by: 'examiners' });
      else assert.deepEqual(state, { kind: 'needs-supervisor' });
      const settled = candidateState([...two, { decision: c, isConflict: true }]);
      assert.deepEqual(settled, { kind: 'decided', outcome: c, by: 'supervisor' });
    }),
  );
});

test('searchOutcome() is a hit only by an identification, and nothing while one is open', () => {
  assert.equal(searchOutcome([]), 'no-hit');
  assert.equal(searchOutcome(['exclusion', 'open', 'identification']), undefined);
  assert.equal(searchOutcome(['exclusion', 'identification']), 'hit');
  assert.equal(searchOutcome(['exclusion', 'inconclusive']), 'inconclusive');
});
