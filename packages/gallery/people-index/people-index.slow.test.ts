import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { galleryLimits } from '../limits.ts';
import { type GalleryPrint, placePerson } from '../person.ts';
import { startSearch } from '../search/active-search.ts';
import { questionOf } from '../search/gallery-search.ts';
import { rightsFilter } from '../search/rights-filter.ts';
import { createShortlist } from '../search/shortlist.ts';
import { peopleWrite, publishPeople } from '../shard/people-write.ts';
import { kernelBytes } from '../shard/print-scanner.ts';
import { withdrawPerson } from '../shard/publish.ts';
import { layOutShard } from '../shard/shard-layout.ts';
import { createShardMemory, type ShardMemory } from '../shard/shard-memory.ts';
import { syntheticPrints } from '../testing/people.ts';
import { askIndex, mayAskIndex } from './ask-index.ts';
import { fillIndexBlock, type IndexBlock } from './index-block.ts';
import type { IndexedPeople } from './indexed-people.ts';
import { createPeopleIndex, type PeopleIndex } from './people-index.ts';

const positions = [1, 2, 3, 4, 5, 6, 7, 8];
const peopleCount = galleryLimits.indexBlockPeopleMin + 40;
/** People whose fingers were made; the others have theirs again. */
const madeCount = 60;
const made = Array.from({ length: madeCount }, (_, person) => syntheticPrints(person, positions));
const probes = syntheticPrints(7, positions, 1);

function put(
  memory: ShardMemory,
  personSlot: number,
  prints: readonly GalleryPrint[],
  rightsClass = 0,
): void {
  const personId = `person-${personSlot}`;
  const { person, bytes } = placePerson({ personId, rightsClass, prints });
  const slots = prints.map((_, i) => personSlot * positions.length + i);
  publishPeople(memory, peopleWrite([{ personSlot, version: 1, person, slots }], bytes), () => {});
}

function fill(): ShardMemory {
  const memory = createShardMemory(layOutShard(peopleCount * positions.length, kernelBytes()));
  for (let person = 0; person < peopleCount; person++)
    put(memory, person, made[person % madeCount]!, person % 3);
  return memory;
}

/** Fills a block; `between` is called before each step with what is kept so far. */
function blockOf(memory: ShardMemory, between: (people?: IndexedPeople) => void = () => {}) {
  let kept: IndexedPeople | undefined;
  const filling = fillIndexBlock(memory, 0, peopleCount, (people) => {
    kept = people;
  });
  for (let step = filling.next(); ; step = filling.next()) {
    if (step.done) return step.value;
    between(kept);
  }
}

function ask(memory: ShardMemory, block: IndexBlock, classes: readonly number[]) {
  const index: PeopleIndex = { blocks: [block], forget: () => {} };
  const question = questionOf({ probes, filter: rightsFilter(classes), candidatesMax: 5 });
  const search = startSearch(1, question, 0);
  assert.ok(mayAskIndex(index, search));
  const known = createShortlist(peopleCount);
  const asking = askIndex(memory, index, search, known);
  let step = asking.next();
  while (!step.done) step = asking.next();
  return { known, search, unknown: [...step.value.personSlots] };
}

const memory = fill();
const block = blockOf(memory)!;

test('an index names the people whose fingers a probe is of, first of all others', () => {
  const { known, unknown } = ask(memory, block, [0, 1, 2]);
  assert.equal(known.count, peopleCount);
  assert.deepEqual(unknown, []);
  const mates = Array.from({ length: peopleCount }, (_, person) => person).filter(
    (person) => person % madeCount === 7,
  );
  assert.deepEqual([...known.likeliest(mates.length).personSlots], mates);
});

test('an index leaves no trace of whom a search may not see', () => {
  const { known, search, unknown } = ask(memory, block, [1]);
  const seen = Array.from({ length: peopleCount }, (_, person) => person % 3).filter(
    (rightsClass) => rightsClass === 1,
  ).length;
  assert.equal(known.count, seen);
  assert.equal(search.peopleCompared, seen);
  assert.equal(search.printsCompared, seen * positions.length);
  assert.deepEqual(unknown, []);
});

test('whoever changes while an index is made is not named by it but must be looked at', () => {
  const own = fill();
  let step = 0;
  const changed = new Set<number>();
  const changing = blockOf(own, (people) => {
    const person = (step++ * 97) % peopleCount;
    if (step % 2 === 0) withdrawPerson(own, person);
    else put(own, person, made[(person + 1) % madeCount]!);
    if (people) people.isCurrent[person] = 0;
    changed.add(person);
  })!;
  const { known, unknown } = ask(own, changing, [0, 1, 2]);
  assert.ok(changed.size > 20);
  assert.deepEqual(new Set(unknown), changed);
  const named = new Set(known.likeliest(peopleCount).personSlots);
  for (const person of changed) assert.ok(!named.has(person));
  assert.equal(named.size, peopleCount - changed.size);
});

test('people with too few fingers of the probe must be looked at', () => {
  const own = fill();
  put(own, 3, made[3]!.slice(0, 2));
  const { known, unknown } = ask(own, blockOf(own)!, [0, 1, 2]);
  assert.deepEqual(unknown, [3]);
  assert.equal(known.count, peopleCount - 1);
});

test('people behind the slots of a block must be looked at', () => {
  const few = { ...block, isCurrent: block.isCurrent.subarray(0, peopleCount - 5) };
  const { known, unknown } = ask(memory, few, [0, 1, 2]);
  assert.equal(known.count, peopleCount - 5);
  assert.deepEqual(
    unknown,
    [5, 4, 3, 2, 1].map((back) => peopleCount - back),
  );
});

test('a block of few people is not made', () => {
  const people = fillIndexBlock(memory, 0, 1_000, () => assert.fail('is kept'));
  assert.equal(people.next().value, undefined);
});

test('an index is not asked by probes of unknown finger, of few fingers or turned ones', () => {
  const index: PeopleIndex = { blocks: [block], forget: () => {} };
  const may = (search: { probes?: readonly GalleryPrint[]; turns?: 'any' }) => {
    const question = { probes, filter: rightsFilter([0]), candidatesMax: 5, ...search };
    return mayAskIndex(index, startSearch(1, questionOf(question), 0));
  };
  assert.ok(may({}));
  assert.ok(!may({ turns: 'any' }));
  assert.ok(!may({ probes: probes.slice(1) }));
  assert.ok(!may({ probes: probes.map((probe) => ({ ...probe, position: 0 })) }));
  assert.ok(!may({ probes: [...probes, { ...probes[0]!, position: 21 }] }));
});

test('an index makes blocks in the background, of who is there at first and again after many changes', async () => {
  const layout = layOutShard(
    galleryLimits.indexBlockPeopleMin * galleryLimits.indexFingersMin,
    kernelBytes(),
  );
  const own = createShardMemory(layout);
  const people = galleryLimits.indexBlockPeopleMin;
  for (let person = 0; person < people; person++) put(own, person, made[person % madeCount]!);
  const index = createPeopleIndex(own);
  const first = await nextBlock(index);
  index.forget(5);
  assert.equal(first.isCurrent[5], 0);
  assert.equal(first.isCurrent[6], 1);
  for (let person = 1; person < people; person++) index.forget(person);
  const second = await nextBlock(index, first);
  assert.ok(
    first.isCurrent.every((is) => is === 0),
    'nobody is named by a block that was given up',
  );
  assert.ok(second.isCurrent.every((is) => is === 1));
});

async function nextBlock(index: PeopleIndex, former?: IndexBlock): Promise<IndexBlock> {
  for (;;) {
    const [block] = index.blocks;
    if (block && block !== former) return block;
    await setTimeout(10);
  }
}
