import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { extentOf, headWord, type ShardMemory, wordsPerHead } from '../shard/shard-memory.ts';
import { type ActiveSearch, startSearch } from './active-search.ts';
import { fingerOf, mayBeSameFinger } from './probe-fingers.ts';
import { rightsFilter } from './rights-filter.ts';
import type { SearchQuestion } from './search-question.ts';
import { createTwoHeaviest } from './two-heaviest.ts';

interface Weighed {
  readonly position: number;
  readonly weight: number;
}

const printsOf = (positions: readonly number[]) =>
  fc.array(
    fc.record({
      position: fc.constantFrom(...positions),
      weight: fc.integer({ min: 0, max: 60 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

/** Heads of the prints of one person, who begins at slot 2. */
function headsOf(prints: readonly Weighed[]): Pick<ShardMemory, 'headWords'> {
  const headWords = new Uint32Array((2 + prints.length) * wordsPerHead);
  for (const [i, { position, weight }] of prints.entries()) {
    const words = (2 + i) * wordsPerHead;
    headWords[words + headWord.next] = i + 1 < prints.length ? 2 + i + 2 : 0;
    headWords[words + headWord.position] = position;
    headWords[words + headWord.extent] = extentOf(400, weight);
  }
  return { headWords };
}

/** A search by prints without minutiae, whose weights are set. */
function searchBy(probes: readonly Weighed[]): ActiveSearch {
  const question: SearchQuestion = {
    probes: probes.map(({ position }) => ({ position, print: new Uint8Array(16) })),
    filter: rightsFilter([0]),
    atMs: 0,
    mode: 'two-stage',
    turns: 'upright',
    candidatesMax: 1,
    falseMatchRateMax: 1,
  };
  const probeWeights = Int32Array.from(probes, ({ weight }) => weight + 1);
  return { ...startSearch(1, question, 0), probeWeights };
}

/** The heaviest lesser weight of each finger that is known of both, the heaviest first. */
function lesserWeights(probes: readonly Weighed[], prints: readonly Weighed[]): readonly number[] {
  const ofFingers = new Map<number, number>();
  for (const probe of probes) {
    for (const print of prints) {
      if (print.position === 0 || !mayBeSameFinger(probe.position, print.position)) continue;
      const finger = fingerOf(probe.position);
      const lesser = Math.min(probe.weight, print.weight) + 1;
      ofFingers.set(finger, Math.max(ofFingers.get(finger) ?? 0, lesser));
    }
  }
  return [...ofFingers.values()].sort((a, b) => b - a);
}

test('createTwoHeaviest() finds the two pairs of different fingers of which the lesser print weighs most', () => {
  fc.assert(
    fc.property(printsOf([1, 2, 3, 6, 11, 12]), printsOf([0, 1, 2, 4, 6, 11]), (probes, prints) => {
      const heaviest = createTwoHeaviest(headsOf(prints));
      const comparable = heaviest.find(searchBy(probes), 2);
      assert.equal(
        comparable,
        prints.filter(({ position }) =>
          probes.some((probe) => mayBeSameFinger(probe.position, position)),
        ).length,
      );
      const found = heaviest.pairs.slice(0, heaviest.count);
      const weights = found.map(({ probe, slot, index }) => {
        assert.equal(slot, 2 + index);
        assert.ok(mayBeSameFinger(probes[probe]!.position, prints[index]!.position));
        return Math.min(probes[probe]!.weight, prints[index]!.weight) + 1;
      });
      assert.deepEqual(weights, lesserWeights(probes, prints).slice(0, 2));
      const fingers = found.map(({ probe }) => fingerOf(probes[probe]!.position));
      assert.equal(new Set(fingers).size, fingers.length);
    }),
  );
});
