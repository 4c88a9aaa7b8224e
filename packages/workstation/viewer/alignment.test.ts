import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aligned, alignmentOf } from './alignment.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

test('alignmentOf() finds the turn and offset that made the pairs', () => {
  const places = [
    { x: 10, y: 20 },
    { x: 200, y: 40 },
    { x: 120, y: 300 },
  ];
  fc.assert(
    fc.property(number(-3.1, 3.1), number(-300, 300), number(-300, 300), (angle, dx, dy) => {
      const made = { cosine: Math.cos(angle), sine: Math.sin(angle), dx, dy };
      const pairs = places.map((reference) => ({ reference, probe: aligned(made, reference) }));
      const found = alignmentOf(pairs)!;
      return pairs.every(({ reference, probe }) => {
        const { x, y } = aligned(found, reference);
        return Math.hypot(x - probe.x, y - probe.y) < 1e-6;
      });
    }),
  );
});

test('alignmentOf() finds nothing where too little is given', () => {
  const place = { x: 1, y: 1 };
  assert.equal(alignmentOf([{ probe: place, reference: place }]), undefined);
  const same = { probe: place, reference: place };
  assert.equal(alignmentOf([same, same]), undefined);
});
