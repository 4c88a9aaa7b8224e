import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionPhase } from './session-clock.ts';

const end = new Date('2026-11-25T12:00:00Z');
const at = (time: string) => sessionPhase(end, new Date(`2026-11-25T${time}Z`));

test('sessionPhase() warns in the last quarter of an hour, in started minutes', () => {
  assert.deepEqual(at('11:44:59'), { kind: 'running' });
  assert.deepEqual(at('11:45:00'), { kind: 'ending', minutesLeft: 15 });
  assert.deepEqual(at('11:59:30'), { kind: 'ending', minutesLeft: 1 });
  assert.deepEqual(at('12:00:00'), { kind: 'over' });
});

test('sessionPhase() has nothing to say of a session whose end only the cookie knows', () => {
  assert.deepEqual(sessionPhase(undefined, end), { kind: 'running' });
});
