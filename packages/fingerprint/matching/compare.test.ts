import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Minutia, Template } from '../template.ts';
import { compareTemplates, scanTemplates } from './compare.ts';
import { prepareTemplate } from './prepared-template.ts';

const minutia = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 400 }),
  angleDegrees: fc.integer({ min: 0, max: 359 }),
  type: fc.constantFrom('ending' as const, 'bifurcation' as const, 'unknown' as const),
  quality: fc.integer({ min: 0, max: 100 }),
});

const template = fc
  .array(minutia, { minLength: 0, maxLength: 50 })
  .map((minutiae): Template => ({ width: 400, height: 400, minutiae, quality: 50 }));

const score = (a: Template, b: Template): number =>
  compareTemplates(prepareTemplate(a), prepareTemplate(b)).score;

function turned(minutiae: readonly Minutia[], degrees: number, dx: number, dy: number): Minutia[] {
  const radians = (degrees * Math.PI) / 180;
  return minutiae.map((m) => ({
    ...m,
    x: m.x * Math.cos(radians) + m.y * Math.sin(radians) + dx,
    y: -m.x * Math.sin(radians) + m.y * Math.cos(radians) + dy,
    angleDegrees: (m.angleDegrees + degrees) % 360,
  }));
}

test('compareTemplates() scores nothing for a print without minutiae', () => {
  const empty: Template = { width: 400, height: 400, minutiae: [], quality: 0 };
  assert.equal(score(empty, empty), 0);
});

test('compareTemplates() scores a print against its turned and moved self far above a stranger', () => {
  const dense = fc.array(minutia, { minLength: 30, maxLength: 45 });
  fc.assert(
    fc.property(dense, dense, fc.integer({ min: 0, max: 359 }), (own, other, degrees) => {
      const print: Template = { width: 400, height: 400, minutiae: own, quality: 50 };
      const again = { ...print, minutiae: turned(own, degrees, 37, -21) };
      const stranger = { ...print, minutiae: other };
      assert.ok(score(print, again) > 2 * score(print, stranger));
    }),
    { numRuns: 30 },
  );
});

test('compareTemplates() is the same each time', () => {
  fc.assert(
    fc.property(template, template, (a, b) => {
      const [pa, pb] = [prepareTemplate(a), prepareTemplate(b)];
      assert.deepEqual(compareTemplates(pa, pb), compareTemplates(pa, pb));
    }),
    { numRuns: 30 },
  );
});

test('compareTemplates() scores the same whichever print comes first, its pairs turned about', () => {
  fc.assert(
    fc.property(template, template, (a, b) => {
      const [pa, pb] = [prepareTemplate(a), prepareTemplate(b)];
      const there = compareTemplates(pa, pb);
      const back = compareTemplates(pb, pa);
      assert.equal(there.score, back.score);
      const turnedBack = back.pairs.map(({ probeIndex, referenceIndex, fit }) => ({
        probeIndex: referenceIndex,
        referenceIndex: probeIndex,
        fit,
      }));
      assert.deepEqual(there.pairs, turnedBack);
    }),
    { numRuns: 50 },
  );
});

test('compareTemplates() names terms that add up to the score', () => {
  const dense = fc.array(minutia, { minLength: 25, maxLength: 45 });
  fc.assert(
    fc.property(dense, fc.integer({ min: 0, max: 359 }), (own, degrees) => {
      const print: Template = { width: 400, height: 400, minutiae: own, quality: 50 };
      const again = { ...print, minutiae: turned(own, degrees, 20, 10) };
      const comparison = compareTemplates(prepareTemplate(print), prepareTemplate(again));
      const sum = comparison.terms.reduce((total, { contribution }) => total + contribution, 0);
      assert.ok(Math.abs(sum - comparison.score) < 1e-9);
    }),
    { numRuns: 20 },
  );
});

test('scanTemplates() gives the score of compareTemplates(), or 0 where little is in common', () => {
  const dense = fc.array(minutia, { minLength: 25, maxLength: 45 });
  fc.assert(
    fc.property(dense, dense, fc.integer({ min: 0, max: 359 }), (own, other, degrees) => {
      const prepare = (minutiae: readonly Minutia[]) =>
        prepareTemplate({ width: 400, height: 400, minutiae, quality: 50 });
      const [probe, mate, stranger] = [own, turned(own, degrees, 9, 4), other].map(prepare);
      assert.equal(scanTemplates(probe!, mate!), compareTemplates(probe!, mate!).score);
      const scanned = scanTemplates(probe!, stranger!);
      assert.ok(scanned === 0 || scanned === compareTemplates(probe!, stranger!).score);
    }),
    { numRuns: 40 },
  );
});
