import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Minutia, Template } from '../../template.ts';
import { unfoldPrint } from '../match-print.ts';
import { observe } from '../observe.ts';
import { packedTemplateStrideBytes } from '../packed-layout.ts';
import { packTemplate } from '../packed-template.ts';
import { precedes } from '../print-order.ts';
import { createMatchingKernel } from './matching-kernel.ts';

const minutia = fc.record({
  x: fc.integer({ min: 0, max: 300 }),
  y: fc.integer({ min: 0, max: 300 }),
  angleDegrees: fc.integer({ min: 0, max: 359 }),
  type: fc.constantFrom('ending' as const, 'bifurcation' as const),
  quality: fc.integer({ min: 0, max: 100 }),
});
const minutiae = fc.array(minutia, { maxLength: 140 });

/** The same print moved a little, with some minutiae lost. */
const mates = fc
  .tuple(minutiae, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 140, maxLength: 140 }))
  .map(([own, jitter]): [Minutia[], Minutia[]] => [
    own,
    own.flatMap((m, i) => {
      const shift = jitter[i]!;
      return shift === 5 ? [] : [{ ...m, x: m.x + 30 + shift, y: m.y + 12 - shift }];
    }),
  ]);

const kernel = createMatchingKernel();

function assertAsTwin(a: readonly Minutia[], b: readonly Minutia[]): void {
  const template = (list: readonly Minutia[]): Template => ({
    width: 400,
    height: 400,
    minutiae: list,
    quality: 50,
  });
  const [probe, reference] = [packTemplate(template(a)).bytes, packTemplate(template(b)).bytes];
  const at = kernel.firstFreeByte;
  const other = at + packedTemplateStrideBytes;
  new Uint8Array(kernel.memory.buffer, at, probe.length).set(probe);
  new Uint8Array(kernel.memory.buffer, other, reference.length).set(reference);
  const isTurned = precedes(reference, probe);
  const [first, second] = isTurned ? [reference, probe] : [probe, reference];
  const expected = observe(unfoldPrint(first), unfoldPrint(second));
  assert.deepEqual(kernel.evidenceOf(at, other, 0), expected?.evidence);
  if (!expected) return;
  const pairs = expected.pairing.probe.map((p, i) => {
    const [ofFirst, ofSecond] = [p, expected.pairing.reference[i]!];
    const cost = expected.pairing.cost[i]!;
    return isTurned
      ? { cost, probe: ofSecond, reference: ofFirst }
      : { cost, probe: ofFirst, reference: ofSecond };
  });
  assert.deepEqual(kernel.pairs(), pairs);
}

test('the matching kernel finds the evidence of its twin in mated prints, to the last bit', () => {
  fc.assert(
    fc.property(mates, ([a, b]) => assertAsTwin(a, b)),
    { numRuns: 60 },
  );
});

test('the matching kernel finds the evidence of its twin in strangers, to the last bit', () => {
  fc.assert(fc.property(minutiae, minutiae, assertAsTwin), { numRuns: 60 });
});

test('the matching kernel holds a print whose minutiae all lie in one place', () => {
  const crowd = Array.from(
    { length: 128 },
    (_, i): Minutia => ({ x: 100, y: 100, angleDegrees: i % 3, type: 'ending', quality: 50 }),
  );
  assertAsTwin(crowd, crowd);
});

test('the matching kernel rejects what is less alike than asked', () => {
  const at = kernel.firstFreeByte;
  assert.equal(kernel.evidenceOf(at, at, 2), undefined);
});
