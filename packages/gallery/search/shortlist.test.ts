import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createShortlist, together } from './shortlist.ts';

test('a shortlist keeps those whom sorting would have kept, as many as asked', () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (all, countMax) => {
      const list = createShortlist(3);
      for (const [person, value] of all.entries()) list.add(person, 1, value, 1);
      const kept = [...list.likeliest(countMax).personSlots];
      assert.equal(new Set(kept).size, Math.min(countMax, all.length));
      assert.deepEqual(
        kept.map((person) => all[person]!).sort((a, b) => b - a),
        all.toSorted((a, b) => b - a).slice(0, countMax),
      );
    }),
  );
});

test('a shortlist does not take more fingers for more likeness', () => {
  const list = createShortlist(1);
  for (let stranger = 0; stranger < 50; stranger++)
    list.add(stranger, 0, 10 * 9 + (stranger % 9), 9);
  list.add(50, 0, 3 * 20, 3);
  assert.deepEqual([...list.likeliest(1).personSlots], [50]);
});

test('together() lists the first, then the second', () => {
  const listed = (slots: readonly number[]) => {
    return { personSlots: Int32Array.from(slots), printIndices: Int32Array.from(slots, (s) => -s) };
  };
  const both = together(listed([1, 2]), listed([7]));
  assert.deepEqual(
    [[...both.personSlots], [...both.printIndices]],
    [
      [1, 2, 7],
      [-1, -2, -7],
    ],
  );
});
