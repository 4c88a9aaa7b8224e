import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feed, listFuzzTargets } from './fuzz-targets.ts';
import { createRandom, mutate } from './mutate.ts';

/** A few thousand in all; `npm run fuzz` runs a hundred thousand with a watchdog. */
const mutationsPerTarget = 250;
const seed = 20_260_101;

const targets = await listFuzzTargets();

for (const target of targets) {
  test(`${target.name}: damaged files give a typed error or a sound value`, async () => {
    const random = createRandom(seed);
    for (let i = 0; i < mutationsPerTarget; i++) {
      const source = target.seeds[Math.floor(random() * target.seeds.length)]!;
      const bytes = mutate(source, random);
      const { problem } = await feed(target, bytes);
      assert.equal(problem, undefined, `mutation ${i} of seed ${seed}`);
    }
  });
}

test('feed() reports a decoder that throws anything but a CodecError', async () => {
  const target = {
    name: 'careless',
    seeds: [],
    decode: async () => {
      throw new TypeError('undefined is not a function');
    },
  };
  assert.match((await feed(target, new Uint8Array(0))).problem ?? '', /TypeError/);
});
