import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { createSharedFlush } from './shared-flush.ts';

function countedFlush() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const flush = createSharedFlush(
    () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })),
  );
  return { ends, flush };
}

test('createSharedFlush() lets nobody go with a flush that began before they asked', async () => {
  const { ends, flush } = countedFlush();
  const done: string[] = [];
  const first = flush().then(() => done.push('first'));
  const later = ['second', 'third'].map((name) => flush().then(() => done.push(name)));
  ends[0]!.resolve();
  await first;
  await setImmediate();
  assert.deepEqual(done, ['first']);
  assert.equal(ends.length, 2);
  ends[1]!.resolve();
  await Promise.all(later);
  assert.deepEqual(done, ['first', 'second', 'third']);
  assert.equal(ends.length, 2);
});

test('createSharedFlush() tells those who waited for a failed flush, and nobody after them', async () => {
  const { ends, flush } = countedFlush();
  const first = flush();
  const second = flush();
  ends[0]!.reject(new Error('the line broke'));
  await assert.rejects(first, /the line broke/);
  await setImmediate();
  ends[1]!.resolve();
  await second;
});
