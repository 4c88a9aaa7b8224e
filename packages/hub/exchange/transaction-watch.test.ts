import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createTransactionWatch } from './transaction-watch.ts';

const hourMs = 3_600_000;

test('listen() ends when its own transaction moves, however many listen', async () => {
  const watch = createTransactionWatch();
  let others = 0;
  const other = watch.listen('other', hourMs);
  void other.ended.then(() => others++);
  const own = [watch.listen('own', hourMs), watch.listen('own', hourMs)];
  watch.moved('own');
  await Promise.all(own.map(({ ended }) => ended));
  await setImmediate();
  assert.equal(others, 0);
  watch.stop();
  await other.ended;
});

test('listen() ends when its time is over, and makes nobody wait in a hub that stops or is full', async () => {
  const watch = createTransactionWatch();
  await watch.listen('slow', 1).ended;
  const many = Array.from({ length: 64 }, (_, i) => watch.listen(`${i}`, hourMs));
  await watch.listen('one too many', hourMs).ended;
  many[0]!.cancel();
  const freed = watch.listen('in the place of the first', hourMs);
  watch.stop();
  await Promise.all([...many, freed].map(({ ended }) => ended));
  await watch.listen('after the end', hourMs).ended;
});
