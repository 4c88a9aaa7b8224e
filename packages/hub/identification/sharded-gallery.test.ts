import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createPopulation, type FingerPosition, populationTemplate } from '@whorl/fingerprint';
import { packPrint } from '@whorl/gallery';
import type { RecordRights } from '../governance/policy.ts';
import type { GalleryPrint, GalleryRecord, HeldPrint } from './search-gallery.ts';
import { createShardedGallery } from './sharded-gallery.ts';

const gallery = createShardedGallery(1_000);
after(() => gallery.close());

const at = new Date('2026-11-25T12:00:00Z');
const population = createPopulation({ seed: 3 });
const fingers: readonly FingerPosition[] = [1, 2, 7];

function printsOf(person: number, impression: number, label: string): readonly GalleryPrint[] {
  return fingers.map((position) => ({
    id: `${label}-${person}-${position}`,
    position,
    template: populationTemplate(population, person, position, { impression }),
  }));
}

function heldPrintsOf(person: number, label = 'reference'): readonly HeldPrint[] {
  return printsOf(person, 0, label).map(({ id, position, template }) => ({
    id,
    position,
    packed: packPrint(template),
  }));
}

const openRights: RecordRights = {
  bureauId: 'XA',
  deniedBureaus: [],
  allowedBureaus: null,
  tlp: 'GREEN',
  purpose: 'find-wanted-person',
  retainUntil: new Date('2030-01-01'),
};

function recordOf(person: number, change: Partial<GalleryRecord> = {}): GalleryRecord {
  return {
    recordId: `record-${person}`,
    kind: 'person',
    sourceReference: `source-${person}`,
    rights: openRights,
    prints: heldPrintsOf(person),
    ...change,
  };
}

const ask = (person: number, filter: (rights: RecordRights) => boolean = () => true) => ({
  probes: printsOf(person, 1, 'probe'),
  isExhaustive: false,
  kind: 'person' as const,
  filter,
  at,
  falseMatchRateMax: 1e-3,
  candidatesMax: 10,
});

test('the gallery of the hub finds a record with the pairs of prints that speak for it', async () => {
  for (let person = 0; person < 6; person++) await gallery.put(recordOf(person));
  const { candidates, comparedCount } = await gallery.search(ask(4));
  assert.equal(comparedCount, 6);
  assert.equal(candidates[0]?.record.sourceReference, 'source-4');
  assert.deepEqual(candidates[0].pairs, [
    { position: 1, probeId: 'probe-4-1', referenceId: 'reference-4-1' },
    { position: 2, probeId: 'probe-4-2', referenceId: 'reference-4-2' },
    { position: 7, probeId: 'probe-4-7', referenceId: 'reference-4-7' },
  ]);
  const sum = candidates[0].terms.reduce((total, { contribution }) => total + contribution, 0);
  assert.ok(Math.abs(sum - candidates[0].score) < 1e-9);
});

test('the gallery of the hub hides what the filter does not allow, what need not be retained, and the other kind', async () => {
  await gallery.put(recordOf(10, { rights: { ...openRights, bureauId: 'XB' } }));
  await gallery.put(recordOf(11, { rights: { ...openRights, retainUntil: at } }));
  await gallery.put(recordOf(12, { kind: 'mark' }));
  const found = async (person: number, filter?: (rights: RecordRights) => boolean) =>
    (await gallery.search(ask(person, filter))).candidates.map(({ record }) => record.recordId);
  assert.deepEqual(await found(10), ['record-10']);
  assert.deepEqual(await found(10, ({ bureauId }) => bureauId === 'XA'), []);
  assert.deepEqual(await found(11), []);
  assert.deepEqual(await found(12), []);
  assert.equal((await gallery.search(ask(1, () => false))).comparedCount, 0);
});

test('the gallery of the hub follows changes of rights and prints, and removals', async () => {
  const found = async (person: number, filter?: (rights: RecordRights) => boolean) =>
    (await gallery.search(ask(person, filter))).candidates.length;
  await gallery.put(recordOf(20));
  assert.equal(await found(20), 1);
  await gallery.put(recordOf(20, { rights: { ...openRights, deniedBureaus: ['XC'] } }));
  assert.equal(await found(20, ({ deniedBureaus }) => deniedBureaus.length === 0), 0);
  await gallery.put(recordOf(20, { prints: heldPrintsOf(21, 'other') }));
  assert.equal(await found(20), 0);
  const { candidates } = await gallery.search(ask(21));
  assert.equal(candidates[0]?.pairs[0]?.referenceId, 'other-21-1');
  await gallery.remove('record-20');
  assert.equal(await found(21), 0);
});

test('a part of a palm is found by any other part of the same palm, and by none of the other', async () => {
  const palmOf = (position: number) =>
    heldPrintsOf(30, `palm-${position}`)
      .slice(0, 1)
      .map((print) => ({ ...print, position }));
  await gallery.put(recordOf(30, { recordId: 'right palm', prints: palmOf(26) }));
  await gallery.put(recordOf(30, { recordId: 'left palm', prints: palmOf(27) }));
  const [probe] = ask(30).probes;
  const { candidates } = await gallery.search({
    ...ask(30),
    probes: [{ ...probe!, position: 25 }],
  });
  const found = candidates.map(({ record }) => record.recordId);
  assert.ok(found.includes('right palm'));
  assert.ok(!found.includes('left palm'));
});
