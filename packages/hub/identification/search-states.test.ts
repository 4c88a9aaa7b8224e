import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchSchemas } from '@whorl/contract';
import { mayFollow } from './search-states.ts';

const { searchStates } = searchSchemas;

test('from every state but its ends a search can come to an end, and no state comes twice', () => {
  const reach = (from: (typeof searchStates)[number], seen: readonly string[]): boolean => {
    assert.ok(!seen.includes(from), `${from} is reached twice`);
    const next = searchStates.filter((to) => mayFollow(from, to));
    if (next.length === 0) return ['refused', 'closed'].includes(from);
    return next.every((to) => reach(to, [...seen, from]));
  };
  assert.ok(reach('received', []));
});

test('nothing is answered before it was searched, and nothing leaves a refusal', () => {
  assert.ok(!mayFollow('received', 'answered'));
  assert.ok(!mayFollow('checked', 'answered'));
  for (const state of searchStates) assert.ok(!mayFollow('refused', state));
});
