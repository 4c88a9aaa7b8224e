import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createGallery, openGallery } from './gallery.ts';
import { galleryLimits } from './limits.ts';
import type { GalleryPerson } from './person.ts';
import type { GalleryAnswer } from './search/gallery-search.ts';
import { rightsFilter } from './search/rights-filter.ts';
import { createKillableWorkers } from './testing/killable-workers.ts';
import { everybody, syntheticPerson, syntheticPrints } from './testing/people.ts';
import { createReferenceGallery, referenceCandidate } from './testing/reference-gallery.ts';

const stayingCount = 12;
const changingCount = 6;

/** Everything that a person may have been between two moments, in the order of the calls. */
interface Life {
  readonly version: number;
  readonly person: GalleryPerson | undefined;
  readonly calledAt: number;
  doneAt: number;
}

test('every answer under changes is one of whole people, each as it was at some time during the search', async () => {
  const gallery = createGallery({ printsMax: 2_000, shards: 2 });
  try {
    for (let i = 0; i < stayingCount; i++) await gallery.put(syntheticPerson(i, [1, 2, 3]));
    const plan = fc.array(
      fc.record({
        person: fc.nat(changingCount - 1),
        isPut: fc.boolean(),
        positions: fc.subarray([1, 2, 3, 4], { minLength: 1 }),
        impression: fc.nat(5),
        searchAfter: fc.boolean(),
      }),
      { minLength: 10, maxLength: 40 },
    );
    const property = fc.asyncProperty(plan, async (steps) => {
      for (let i = 0; i < changingCount; i++) await gallery.remove(idOf(i));
      let clock = 0;
      const lives = new Map<string, Life[]>();
      const running: Promise<unknown>[] = [];
      for (const { person, isPut, positions, impression, searchAfter } of steps) {
        const one = syntheticPerson(1_000 + person, positions, { rightsClass: 1 }, impression);
        const life: Life = {
          version: 0,
          person: isPut ? one : undefined,
          calledAt: ++clock,
          doneAt: Number.POSITIVE_INFINITY,
        };
        lives.set(one.personId, [...(lives.get(one.personId) ?? []), life]);
        const write = isPut
          ? gallery.put(one).then((version) => Object.assign(life, { version }))
          : gallery.remove(one.personId);
        running.push(write.then(() => (life.doneAt = ++clock)));
        if (searchAfter) running.push(searchAndCheck(1_000 + person));
        if (clock % 7 === 0) await new Promise(setImmediate);
      }
      const checks = await Promise.all(running);
      for (const check of checks) if (typeof check === 'function') check();

      async function searchAndCheck(person: number): Promise<() => void> {
        const startedAt = ++clock;
        const search = {
          probes: syntheticPrints(person, [1, 2, 3, 4], 9),
          filter: everybody,
          candidatesMax: 200,
          mode: 'exhaustive' as const,
        };
        const answer = await gallery.search(search);
        const endedAt = ++clock;
        // Checked at the end, when all versions have their numbers.
        return () => checkAnswer(answer, search.probes, lives, startedAt, endedAt);
      }
    });
    await fc.assert(property, { numRuns: 8 });
  } finally {
    await gallery.close();
  }
});

const idOf = (changing: number) => `person-${1_000 + changing}`;

function checkAnswer(
  { candidates }: GalleryAnswer,
  probes: GalleryPerson['prints'],
  lives: ReadonlyMap<string, readonly Life[]>,
  startedAt: number,
  endedAt: number,
): void {
  const found = new Set(candidates.map(({ personId }) => personId));
  assert.equal(found.size, candidates.length, 'nobody is found twice');
  for (let i = 0; i < stayingCount; i++)
    assert.ok(found.has(`person-${i}`) || isNothing(probes, syntheticPerson(i, [1, 2, 3])));
  for (const candidate of candidates) {
    const own = lives.get(candidate.personId);
    if (!own) continue;
    const index = own.findIndex(({ version }) => version === candidate.version);
    const life = own[index];
    assert.ok(life?.person, 'a version that was put');
    assert.deepEqual(candidate, referenceCandidate(probes, life.person, life.version), 'whole');
    assert.ok(life.calledAt < endedAt, 'not from the future');
    const isOver = own.slice(index + 1).some(({ doneAt }) => doneAt < startedAt);
    assert.ok(!isOver, 'not replaced or removed before the search began');
  }
  for (const [personId, own] of lives) {
    const last = own.findLast(({ doneAt }) => doneAt < startedAt);
    const isStable = own.every((life) => life === last || life.doneAt < startedAt);
    if (isStable && last?.person && !isNothing(probes, last.person))
      assert.ok(found.has(personId), 'whoever was there all the time is found');
  }
}

const isNothing = (probes: GalleryPerson['prints'], person: GalleryPerson) =>
  referenceCandidate(probes, person, 0).score === 0;

test('a worker killed in the middle of searches costs no answer, and none is wrong', async () => {
  const workers = createKillableWorkers();
  const gallery = openGallery({ printsMax: 2_000, shards: 2 }, workers.startWorker);
  try {
    const reference = createReferenceGallery();
    for (let i = 0; i < 80; i++) {
      const one = syntheticPerson(i, [1, 2, 3, 4, 5]);
      reference.put(one, await gallery.put(one));
    }
    const searches = Array.from({ length: 12 }, (_, i) => ({
      probes: syntheticPrints(i * 5, [0, 0, 3, 4], 1),
      filter: everybody,
      candidatesMax: 20,
      mode: 'exhaustive' as const,
      atMs: 0,
    }));
    const expected = searches.map((search) => reference.search(search));
    for (let kill = 1; kill <= 4; kill++) {
      const answers = searches.map((search) => gallery.search(search));
      await new Promise((resolve) => setTimeout(resolve, kill * 5));
      await workers.kill();
      assert.deepEqual(await Promise.all(answers), expected);
    }
    assert.equal(workers.startedCount(), 2 + 4);
  } finally {
    await gallery.close();
  }
});

test('what was being written when a worker was killed is written, whole and once', async () => {
  const workers = createKillableWorkers();
  const gallery = openGallery({ printsMax: 2_000, shards: 1 }, workers.startWorker);
  try {
    const reference = createReferenceGallery();
    for (let round = 0; round < 4; round++) {
      const people = Array.from({ length: 60 }, (_, i) =>
        syntheticPerson(i, round % 2 ? [1, 2, 3] : [2, 4], { rightsClass: 0 }, round),
      );
      const writes = people.map((one) => gallery.put(one));
      if (round > 0) writes.push(...[3, 4].map((i) => gallery.remove(`person-${i}`).then(Number)));
      await new Promise(setImmediate);
      await workers.kill();
      const versions = await Promise.all(writes);
      for (const [i, one] of people.entries()) reference.put(one, versions[i]!);
      if (round > 0) for (const i of [3, 4]) reference.remove(`person-${i}`);
      const search = {
        probes: syntheticPrints(5, [1, 2, 3, 4], 7),
        filter: everybody,
        candidatesMax: 100,
        mode: 'exhaustive' as const,
      };
      assert.deepEqual(await gallery.search(search), reference.search(search));
    }
  } finally {
    await gallery.close();
  }
});

test('a search whose workers die again and again fails with a code', async () => {
  const workers = createKillableWorkers();
  const gallery = openGallery({ printsMax: 100, shards: 1 }, (start) => {
    const worker = workers.startWorker(start);
    // As a print would that crashes the thread that looks at it.
    worker.once('online', () => void worker.terminate());
    return worker;
  });
  try {
    const search = {
      probes: syntheticPrints(1, [1]),
      filter: everybody,
      candidatesMax: 1,
    };
    await assert.rejects(gallery.search(search), { code: 'gallery.shard-lost' });
  } finally {
    await gallery.close();
  }
});

test('searches of ten fingers find the mate before, while and after an index is made and changed', async () => {
  const people = 2 * galleryLimits.indexBlockPeopleMin;
  const positions = [1, 2, 3, 4, 5, 6, 7, 8];
  const gallery = createGallery({ printsMax: people * positions.length, shards: 1 });
  try {
    const made = Array.from({ length: 100 }, (_, i) => syntheticPrints(i, positions));
    const put = (person: number, prints: GalleryPerson['prints']) =>
      gallery.put({ personId: `person-${person}`, rightsClass: person % 2, prints });
    const searched = syntheticPrints(5_000, positions);
    for (let person = 0; person < people; person += 512)
      await Promise.all(
        Array.from({ length: 512 }, (_, i) =>
          put(person + i, person + i === 700 ? searched : made[(person + i) % made.length]!),
        ),
      );
    const search = { probes: syntheticPrints(5_000, positions, 1), candidatesMax: 3 };
    const endsMs = performance.now() + galleryLimits.indexWaitMsMax + 3_000;
    let holder = 700;
    for (let round = 0; performance.now() < endsMs; round++) {
      const answer = await gallery.search({ ...search, filter: everybody });
      assert.equal(answer.candidates[0]?.personId, `person-${holder}`);
      assert.equal(answer.peopleCompared, people);
      assert.equal(answer.printsCompared, people * positions.length);
      const hidden = await gallery.search({ ...search, filter: rightsFilter([1 - (holder % 2)]) });
      assert.equal(hidden.peopleCompared, people / 2);
      assert.ok(!hidden.candidates.some(({ personId }) => personId === `person-${holder}`));
      // The prints go to somebody else, and their former holder gets others.
      const next = (holder * 7 + round) % people;
      if (next === holder) continue;
      await Promise.all([put(holder, made[round % made.length]!), put(next, searched)]);
      holder = next;
    }
  } finally {
    await gallery.close();
  }
});
