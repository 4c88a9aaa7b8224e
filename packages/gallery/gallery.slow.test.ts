import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { createGallery, galleryBytes } from './gallery.ts';
import { galleryLimits } from './limits.ts';
import type { GalleryPerson } from './person.ts';
import type { GalleryAnswer } from './search/gallery-search.ts';
import { rightsFilter } from './search/rights-filter.ts';
import { everybody, syntheticPerson, syntheticPrints } from './testing/people.ts';
import { createReferenceGallery } from './testing/reference-gallery.ts';

const gallery = createGallery({ printsMax: 1_000, shards: 2 });
after(() => gallery.close());

async function clear(): Promise<void> {
  for (let person = 0; person < 40; person++) await gallery.remove(`person-${person}`);
  assert.equal(gallery.size().people, 0);
}

const positions = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 });
const person = fc.nat(9);
const command = fc.oneof(
  fc.record({
    kind: fc.constant('put' as const),
    person,
    positions,
    rightsClass: fc.nat(2),
    impression: fc.nat(2),
    visibleUntilMs: fc.constantFrom(5, 50, Number.POSITIVE_INFINITY),
  }),
  fc.record({ kind: fc.constant('remove' as const), person }),
  fc.record({
    kind: fc.constant('search' as const),
    person,
    positions,
    impression: fc.integer({ min: 1, max: 3 }),
    classes: fc.subarray([0, 1, 2]),
    candidatesMax: fc.integer({ min: 1, max: 12 }),
    falseMatchRateMax: fc.constantFrom(1, 0.1, 0.001),
  }),
);

test('a gallery answers as a plain list of people does, whatever is put, replaced and removed', async () => {
  const history = fc.array(command, { minLength: 5, maxLength: 25 });
  const property = fc.asyncProperty(history, async (commands) => {
    await clear();
    const reference = createReferenceGallery();
    for (const step of commands) {
      if (step.kind === 'remove') {
        const personId = `person-${step.person}`;
        assert.equal(await gallery.remove(personId), reference.remove(personId));
      } else if (step.kind === 'put') {
        const { rightsClass, visibleUntilMs } = step;
        const rights = { rightsClass, visibleUntilMs };
        const one = syntheticPerson(step.person, step.positions, rights, step.impression);
        reference.put(one, await gallery.put(one));
      } else {
        const { candidatesMax, falseMatchRateMax } = step;
        const probes = syntheticPrints(step.person, step.positions, step.impression);
        const filter = rightsFilter(step.classes);
        const mode = 'exhaustive' as const;
        const search = { probes, filter, atMs: 10, candidatesMax, falseMatchRateMax, mode };
        assert.deepEqual(await gallery.search(search), reference.search(search));
      }
    }
  });
  await fc.assert(property, { numRuns: 40 });
});

test('people who are put together, newcomers and known ones, are found as those are who came one by one', async () => {
  const options = { printsMax: 400, shards: 2 };
  const [one, many] = [createGallery(options), createGallery(options)];
  const people = Array.from({ length: 60 }, (_, i) => syntheticPerson(i, [1, 2, 7]));
  const [known, newcomers] = [people.slice(0, 20), people.slice(20)];
  for (const person of known) await many.put({ ...person, rightsClass: 2 });
  const { placed, bytes } = placeTogether([...newcomers, ...known]);
  const versions = await many.putAll(placed, bytes);
  for (const person of [...newcomers, ...known]) await one.put(person);
  assert.equal(new Set(versions).size, people.length);
  assert.deepEqual(many.size(), one.size());
  for (const person of [3, 33, 59]) {
    const search = {
      probes: syntheticPrints(person, [1, 2, 7], 1),
      candidatesMax: 5,
      filter: rightsFilter([0]),
    };
    const [expected, found] = await Promise.all([one.search(search), many.search(search)]);
    assert.equal(found.candidates[0]?.personId, `person-${person}`);
    const withoutVersions = ({ candidates }: GalleryAnswer) =>
      candidates.map(({ version, ...candidate }) => candidate);
    assert.deepEqual(withoutVersions(found), withoutVersions(expected));
  }
  await Promise.all([one.close(), many.close()]);
});

test('people who are put together are refused together: somebody twice, prints outside, too many', async () => {
  const gallery = createGallery({ printsMax: 5, shards: 1 });
  const { placed, bytes } = placeTogether([0, 1].map((i) => syntheticPerson(i, [1, 2, 3])));
  const [first, second] = placed;
  await assert.rejects(gallery.putAll([first!, first!], bytes), { code: 'gallery.bad-input' });
  await assert.rejects(gallery.putAll([second!], bytes.subarray(10)), {
    code: 'gallery.bad-input',
  });
  await assert.rejects(gallery.putAll(placed, bytes), { code: 'gallery.full' });
  assert.equal(gallery.size().prints, 0);
  await gallery.putAll([second!], bytes);
  assert.equal(gallery.size().people, 1);
  await gallery.close();
});

/** The prints of all of them in one memory that threads share, with gaps between. */
function placeTogether(people: readonly GalleryPerson[]) {
  const bytes = new Uint8Array(new SharedArrayBuffer(people.length * 3 * 1_500));
  let end = 0;
  const placed = people.map(({ prints, ...facts }) => {
    const starts = prints.map(({ print }) => {
      bytes.set(print, end + 3);
      end += print.length + 5;
      return end - print.length - 2;
    });
    const byteCounts = prints.map(({ print }) => print.length);
    return { ...facts, positions: prints.map(({ position }) => position), starts, byteCounts };
  });
  return { placed, bytes: bytes.subarray(0, end) };
}

test('a search finds the person among others, with the fingers that speak for it', async () => {
  await clear();
  for (let i = 0; i < 20; i++) await gallery.put(syntheticPerson(i, [1, 2, 3]));
  const probes = syntheticPrints(7, [2, 3], 1);
  const { candidates, peopleCompared, printsCompared } = await gallery.search({
    probes,
    filter: everybody,
    candidatesMax: 3,
  });
  assert.equal(candidates[0]?.personId, 'person-7');
  assert.deepEqual(
    candidates[0].fingers.map(({ position, referenceIndex }) => [position, referenceIndex]),
    [
      [2, 1],
      [3, 2],
    ],
  );
  assert.deepEqual([peopleCompared, printsCompared], [20, 40]);
  assert.ok(10 ** -candidates[0].score < 1e-6);
});

test('a filter leaves no trace of whom it hides: no candidate, no count, no difference in any score', async () => {
  await clear();
  for (let i = 0; i < 10; i++) await gallery.put(syntheticPerson(i, [1, 2]));
  const search = {
    probes: syntheticPrints(30, [1, 2], 1),
    filter: rightsFilter([0]),
    candidatesMax: 50,
    mode: 'exhaustive' as const,
  };
  const before = await gallery.search(search);
  await gallery.put(syntheticPerson(30, [1, 2], { rightsClass: 9 }));
  assert.deepEqual(await gallery.search(search), before);
  const allowed = await gallery.search({ ...search, filter: rightsFilter([0, 9]) });
  assert.equal(allowed.candidates[0]?.personId, 'person-30');
  const { candidates, printsCompared } = await gallery.search({
    ...search,
    filter: rightsFilter([]),
  });
  assert.deepEqual([candidates, printsCompared], [[], 0]);
});

test('a full gallery refuses, and takes people again when others are removed', async () => {
  const small = createGallery({ printsMax: 7, shards: 2 });
  try {
    await small.put(syntheticPerson(1, [1, 2, 3]));
    await small.put(syntheticPerson(2, [1, 2, 3]));
    await assert.rejects(small.put(syntheticPerson(3, [1, 2])), { code: 'gallery.full' });
    await assert.rejects(small.put(syntheticPerson(2, [1, 2, 3, 4, 5])), { code: 'gallery.full' });
    assert.equal(small.size().prints, 6);
    await small.put(syntheticPerson(3, [1]));
    // A person of a full gallery can be replaced, again and again.
    for (let i = 0; i < 100; i++) await small.put(syntheticPerson(1, [4, 5, 6]));
    await small.remove('person-2');
    await small.put(syntheticPerson(4, [1, 2, 3]));
    const { candidates } = await small.search({
      probes: syntheticPrints(4, [1], 1),
      filter: everybody,
      candidatesMax: 1,
    });
    assert.equal(candidates[0]?.personId, 'person-4');
  } finally {
    await small.close();
  }
});

test('the memory of a gallery is known before it is taken, and a too large one is refused', () => {
  const options = { printsMax: 1_000, shards: 2 };
  assert.equal(galleryBytes(options), gallery.size().bytesMax);
  assert.throws(() => createGallery({ printsMax: 100_000_000, shards: 1 }), {
    code: 'gallery.too-large',
  });
  assert.throws(() => createGallery({ printsMax: 0 }), { code: 'gallery.bad-input' });
});

test('a search can be cancelled and timed out, and the next one is answered all the same', async () => {
  await clear();
  for (let i = 0; i < 40; i++) await gallery.put(syntheticPerson(i, [1, 2, 3, 4, 5]));
  const probes = syntheticPrints(7, [0, 0, 0, 0, 0, 0, 0, 0], 1);
  const search = {
    // As many as a search may have, so that it is still under way when it is given up.
    probes: Array.from({ length: galleryLimits.probesMax }, (_, i) => probes[i % probes.length]!),
    filter: everybody,
    candidatesMax: 3,
    mode: 'exhaustive' as const,
  };
  const expected = await gallery.search(search);
  const cancelled = gallery.search({ ...search, signal: AbortSignal.abort('gone') });
  await assert.rejects(cancelled, { code: 'gallery.cancelled', cause: 'gone' });
  const control = new AbortController();
  const later = gallery.search({ ...search, signal: control.signal });
  setImmediate(() => control.abort());
  await assert.rejects(later, { code: 'gallery.cancelled' });
  await assert.rejects(gallery.search({ ...search, timeLimitMs: 0 }), {
    code: 'gallery.timed-out',
  });
  assert.deepEqual(await gallery.search(search), expected);
});

test('a gallery refuses what it could not hold, with the place of the mistake', async () => {
  const one = syntheticPerson(1, [1]);
  const tooMany = Array.from(
    { length: galleryLimits.printsPerPersonMax + 1 },
    () => one.prints[0]!,
  );
  const wrong = [
    { ...one, personId: '' },
    { ...one, prints: [] },
    { ...one, prints: tooMany },
    { ...one, rightsClass: -1 },
    { ...one, visibleUntilMs: Number.NaN },
    { ...one, prints: [{ position: 256, print: one.prints[0]!.print }] },
    { ...one, prints: [{ position: 1, print: new Uint8Array(1_000_000) }] },
  ];
  for (const person of wrong)
    await assert.rejects(gallery.put(person), { code: 'gallery.bad-input' });
  const search = { probes: one.prints, filter: everybody, candidatesMax: 1 };
  await assert.rejects(gallery.search({ ...search, probes: [] }), { place: 'probes' });
  await assert.rejects(gallery.search({ ...search, candidatesMax: 0 }), { place: 'candidatesMax' });
  const unfiltered = { ...search, filter: undefined as unknown as Uint8Array };
  await assert.rejects(gallery.search(unfiltered), { place: 'filter' });
});

test('a closed gallery says so', async () => {
  const closing = createGallery({ printsMax: 10, shards: 1 });
  await closing.close();
  await assert.rejects(closing.put(syntheticPerson(1, [1])), { code: 'gallery.closed' });
});

test('a search in two stages finds the mate and gives it the score of the exhaustive search', async () => {
  const crowd = createGallery({ printsMax: 1_000, shards: 2 });
  try {
    // More people than one shard compares in full, where several fingers are searched.
    for (let i = 0; i < 300; i++) await crowd.put(syntheticPerson(i, [1, 2, 3]));
    for (const positions of [[2], [0], [1, 2, 3], [0, 0]]) {
      const probes = syntheticPrints(77, [2, 1, 3].slice(0, positions.length), 1).map(
        ({ print }, i) => ({ print, position: positions[i] === 0 ? 0 : [2, 1, 3][i]! }),
      );
      const search = { probes, filter: everybody, candidatesMax: 5 };
      const staged = await crowd.search(search);
      const exhaustive = await crowd.search({ ...search, mode: 'exhaustive' });
      assert.equal(exhaustive.candidates[0]?.personId, 'person-77');
      assert.deepEqual(staged.candidates[0], exhaustive.candidates[0]);
      assert.deepEqual(
        [staged.peopleCompared, staged.printsCompared],
        [exhaustive.peopleCompared, exhaustive.printsCompared],
      );
    }
  } finally {
    await crowd.close();
  }
});
