import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Minutia, Template } from '../template.ts';
import { unfoldPrint } from './match-print.ts';
import { packTemplate } from './packed-template.ts';

const minutia = fc.record({
  x: fc.integer({ min: 0, max: 2000 }),
  y: fc.integer({ min: 0, max: 2000 }),
  angleDegrees: fc.integer({ min: 0, max: 255 }).map((step) => (step * 360) / 256),
  type: fc.constantFrom('ending' as const, 'bifurcation' as const, 'unknown' as const),
  quality: fc.integer({ min: 0, max: 100 }),
});

const templateOf = (minutiae: readonly Minutia[]): Template => ({
  width: 2000,
  height: 2000,
  minutiae,
  quality: 50,
});

test('packTemplate() keeps position and direction of every minutia, the y axis turned up', () => {
  fc.assert(
    fc.property(fc.array(minutia, { maxLength: 60 }), (minutiae) => {
      const { bytes, templateIndices } = packTemplate(templateOf(minutiae));
      const print = unfoldPrint(bytes);
      assert.equal(print.count, minutiae.length);
      for (const [i, index] of templateIndices.entries()) {
        const { x, y, angleDegrees } = minutiae[index]!;
        assert.deepEqual([print.x[i], print.y[i]! + y], [x, 0]);
        const radians = (angleDegrees * Math.PI) / 180;
        assert.ok(Math.abs(print.cosine[i]! - Math.cos(radians)) < 1e-4);
        assert.ok(Math.abs(print.sine[i]! - Math.sin(radians)) < 1e-4);
      }
    }),
    { numRuns: 50 },
  );
});

test('packTemplate() keeps the best minutiae of a crowd, and says which they are', () => {
  const crowd = Array.from({ length: 200 }, (_, i): Minutia => {
    const quality = i % 2 === 0 ? 90 : 10;
    return { x: 10 * i, y: 7 * (i % 30), angleDegrees: 0, type: 'ending', quality };
  });
  const { bytes, templateIndices } = packTemplate(templateOf(crowd));
  assert.equal(templateIndices.length, 128);
  assert.equal(bytes.length, 16 + 128 * 22);
  assert.equal(templateIndices.filter((i) => crowd[i]!.quality === 90).length, 100);
  assert.equal(packTemplate(templateOf(crowd), 64).bytes.length, 16 + 64 * 22);
});

test('packTemplate() puts good minutiae in the middle before good ones at the rim and bad ones', () => {
  const at = (x: number, quality: number): Minutia => {
    return { x, y: 100, angleDegrees: 0, type: 'ending', quality };
  };
  const minutiae = [at(0, 80), at(100, 81), at(200, 82), at(105, 20), at(95, 83)];
  const { templateIndices } = packTemplate(templateOf(minutiae));
  assert.deepEqual(templateIndices, [4, 1, 2, 3, 0]);
});

test('packTemplate() gives neighbourhoods nearer codes to a turned print than to a stranger', () => {
  const dense = fc.array(minutia, { minLength: 30, maxLength: 40 });
  fc.assert(
    fc.property(dense, dense, (own, other) => {
      const small = (list: readonly Minutia[]) =>
        list.map((m) => ({ ...m, x: m.x / 6, y: m.y / 6 }));
      const turned = small(own).map((m) => ({
        ...m,
        x: m.y,
        y: 400 - m.x,
        angleDegrees: (m.angleDegrees + 90) % 360,
      }));
      const codes = (list: readonly Minutia[]) => unfoldPrint(packTemplate(templateOf(list)).bytes);
      const [print, again, stranger] = [codes(small(own)), codes(turned), codes(small(other))];
      const count = Math.min(own.length, other.length);
      assert.ok(meanDistance(print.codes, again.codes, count) < 20);
      assert.ok(meanDistance(print.codes, stranger.codes, count) > 40);
    }),
    { numRuns: 20 },
  );
});

function meanDistance(a: Uint32Array, b: Uint32Array, count: number): number {
  let bits = 0;
  for (let i = 0; i < 4 * count; i++) {
    bits += ((a[i]! ^ b[i]!) >>> 0).toString(2).replaceAll(/[-0]/g, '').length;
  }
  return bits / count;
}
