import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createShortlist } from './shortlist.ts';

test('a shortlist keeps those whom sorting would have kept, as many as asked', () => {
  const values = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 60 }), (all, countMax) => {
      const list = createShortlist(3);
      for (const [person, value] of all.entries()) list.add(person, 1, value);
      const kept = [...list.likeliest(countMax).personSlots];
      assert.equal(new Set(kept).size, Math.min(countMax, all.length));
      assert.deepEqual(
        kept.map((person) => all[person]!).sort((a, b) => b - a),
        all.toSorted((a, b) => b - a).slice(0, countMax),
      );
    }),
  );
});
