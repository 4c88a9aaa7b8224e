import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMinutiaeRecord, writeMinutiaeRecord } from '@whorl/codecs';
import fc from 'fast-check';
import type { Minutia, Template } from '../template.ts';
import { decodeTemplate, encodeTemplate, storedTemplate } from '../template-codec.ts';
import { recordFromTemplate } from './record-from-template.ts';
import { templateFromType9, templateFromView } from './template-from-record.ts';

const minutia: fc.Arbitrary<Minutia> = fc.record(
  {
    x: fc.integer({ min: 0, max: 799 }),
    y: fc.integer({ min: 0, max: 999 }),
    angleDegrees: fc.integer({ min: 0, max: 255 }).map((step) => (step * 360) / 256),
    type: fc.constantFrom('ending' as const, 'bifurcation' as const, 'unknown' as const),
    quality: fc.integer({ min: 1, max: 100 }),
  },
  { noNullPrototype: true },
);
const template: fc.Arbitrary<Template> = fc
  .array(minutia, { minLength: 1, maxLength: 255 })
  .map((minutiae) => ({ width: 800, height: 1000, quality: 77, minutiae }));

test('a template goes out as an ISO record and comes back the same', () => {
  for (const standard of ['iso-19794-2:2005', 'iso-19794-2:2011'] as const) {
    fc.assert(
      fc.property(template, (given) => {
        const record = recordFromTemplate(given, { standard, position: 7 });
        const [view] = readMinutiaeRecord(writeMinutiaeRecord(record)).views;
        assert.deepEqual(templateFromView(view!), given);
      }),
      { numRuns: 50 },
    );
  }
});

test('an INCITS record keeps directions within one degree', () => {
  fc.assert(
    fc.property(template, (given) => {
      const record = recordFromTemplate(given, { standard: 'incits-378:2009' });
      const [view] = readMinutiaeRecord(writeMinutiaeRecord(record)).views;
      for (const [i, { angleDegrees }] of templateFromView(view!).minutiae.entries()) {
        const difference = Math.abs(angleDegrees - given.minutiae[i]!.angleDegrees);
        assert.ok(Math.min(difference, 360 - difference) <= 1);
      }
    }),
    { numRuns: 30 },
  );
});

test('records of another density are brought to 500 ppi', () => {
  const [view] = recordFromTemplate(
    {
      width: 400,
      height: 400,
      quality: 50,
      minutiae: [{ x: 100, y: 200, angleDegrees: 0, type: 'ending', quality: 50 }],
    },
    { standard: 'iso-19794-2:2005' },
  ).views;
  const doubled = templateFromView({ ...view!, xPixelsPerCm: 394, yPixelsPerCm: 394 });
  assert.ok(Math.abs(doubled.minutiae[0]!.x - 50) < 0.1);
  assert.ok(Math.abs(doubled.minutiae[0]!.y - 100) < 0.1);
});

test('minutiae of Type-9 come in millimetres', () => {
  const { minutiae } = templateFromType9({
    form: 'extended-features',
    positions: [1],
    widthMm: 20,
    heightMm: 20,
    minutiae: [{ xMm: 2.54, yMm: 5.08, angleDegrees: 90, type: 'ending' }],
  });
  assert.ok(Math.abs(minutiae[0]!.x - 50) < 1e-9 && Math.abs(minutiae[0]!.y - 100) < 1e-9);
});

test('encodeTemplate() and decodeTemplate() are inverse and stay below 1.5 KB', () => {
  fc.assert(
    fc.property(template, (given) => {
      const bytes = encodeTemplate(given);
      assert.ok(bytes.length <= 1_284);
      assert.deepEqual(encodeTemplate(decodeTemplate(bytes)), bytes);
      assert.deepEqual(storedTemplate(storedTemplate(given)), storedTemplate(given));
    }),
  );
});

test('decodeTemplate() refuses bytes of another length or version', () => {
  const bytes = encodeTemplate({ width: 9, height: 9, quality: 1, minutiae: [] });
  assert.throws(() => decodeTemplate(bytes.subarray(0, 8)), { code: 'template/not-this-format' });
  assert.throws(() => decodeTemplate(Uint8Array.of(...bytes, 1)), { code: 'template/bad-length' });
  assert.throws(() => decodeTemplate(bytes.with(2, 9)), { code: 'template/unsupported' });
});
