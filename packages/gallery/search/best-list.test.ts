import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createBestList } from './best-list.ts';

test('a best list keeps what sorting everything would have kept', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.nat(12), (values, countMax) => {
      const list = createBestList<number, number>(countMax, (a, b) => a - b);
      for (const value of values) list.add(value);
      assert.deepEqual(list.sorted(), values.toSorted((a, b) => a - b).slice(0, countMax));
    }),
  );
});
