import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownSteps } from './search-steps.ts';

const at = '2026-11-25T10:00:00Z';

test('shownSteps() shows what is still to come of a search under way', () => {
  const steps = [
    { state: 'received', at },
    { state: 'checked', at },
  ] as const;
  const shown = shownSteps({ steps: [...steps], state: 'checked', closedAt: null });
  assert.deepEqual(
    shown.map(({ state, isCurrent, at }) => `${state} ${isCurrent} ${at !== undefined}`),
    [
      'received false true',
      'checked true true',
      'searched false false',
      'examined false false',
      'answered false false',
      'closed false false',
    ],
  );
});

test('shownSteps() promises nothing after the end', () => {
  const steps = [
    { state: 'received', at },
    { state: 'refused', at },
  ] as const;
  assert.equal(shownSteps({ steps: [...steps], state: 'refused', closedAt: at }).length, 2);
});
