import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withinLimits } from './within-limits.ts';

test('withinLimits() gives what the work gives, and stops nothing', async () => {
  const stop = () => assert.fail('stopped');
  assert.equal(await withinLimits(Promise.resolve(7), { timeLimitMs: 10_000 }, stop), 7);
});

test('withinLimits() stops work that fails, is cancelled or takes too long, each with its code', async () => {
  let stops = 0;
  const stop = () => stops++;
  const never = new Promise<never>(() => {});
  await assert.rejects(withinLimits(Promise.reject(new RangeError('x')), {}, stop), RangeError);
  await assert.rejects(withinLimits(never, { signal: AbortSignal.abort() }, stop), {
    code: 'gallery.cancelled',
  });
  await assert.rejects(withinLimits(never, { timeLimitMs: 1 }, stop), {
    code: 'gallery.timed-out',
  });
  assert.equal(stops, 3);
});

test('withinLimits() hears of work that fails after its caller has gone', async () => {
  const failing = new Promise<never>((_, reject) => setImmediate(() => reject(new Error('late'))));
  const gone = withinLimits(failing, { signal: AbortSignal.abort() }, () => {});
  await assert.rejects(gone, { code: 'gallery.cancelled' });
  // An unhandled rejection would end the process here.
  await new Promise((resolve) => setTimeout(resolve, 5));
});
