import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codePairsPerSecond, sumPairs } from './code-pairs.ts';

const half = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const four = fc.array(half, { minLength: 4, maxLength: 4 });

test('sumPairs() counts the bits in which every code differs from every other, as plain text does', () => {
  const bitsOf = (value: bigint) => value.toString(2).replaceAll('0', '').length;
  fc.assert(
    fc.property(four, four, (codes, others) => {
      const expected = codes.flatMap((code) => others.map((other) => bitsOf(code ^ other)));
      const sum = sumPairs(BigUint64Array.from(codes), BigUint64Array.from(others));
      assert.equal(
        Number(sum),
        expected.reduce((a, b) => a + b),
      );
    }),
  );
});

test('codePairsPerSecond() gives a rate', () => {
  const rate = codePairsPerSecond();
  assert.ok(rate > 1e6 && Number.isFinite(rate), `${rate}`);
});
