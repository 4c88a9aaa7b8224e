import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { prepareWhenIdle } from './prepare-when-idle.ts';

test('prepareWhenIdle() does one thing after the other, and none after it was called off', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const done: string[] = [];
  const callOff = prepareWhenIdle(['a', 'b', 'c'].map((name) => () => done.push(name)));
  assert.deepEqual(done, []);
  mock.timers.tick(250);
  mock.timers.tick(250);
  assert.deepEqual(done, ['a', 'b']);
  callOff();
  mock.timers.tick(1_000);
  assert.deepEqual(done, ['a', 'b']);
  mock.timers.reset();
});
