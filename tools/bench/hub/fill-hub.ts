// Fills a hub's database with synthetic people, in the rows that enrolment would leave.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Identity } from '../../../packages/contract/index.ts';
import { createPopulation, populationPrints } from '../../../packages/fingerprint/index.ts';
import { indexOfIdentity } from '../../../packages/hub/records/identity-index.ts';
import { templateColumns } from '../../../packages/hub/records/template-columns.ts';
import type { Database, Storage } from '../../../packages/hub/storage/storage.ts';
import { syntheticIdentity } from './synthetic-names.ts';
import { withoutIndexes } from './without-indexes.ts';

const bureauId = 'XA';
const peopleAtOnce = 100;
const rowsPerInsert = 1_000;
const at = new Date('2026-01-15T09:30:00Z');
const retainUntil = new Date('2036-01-15T09:30:00Z');

function recordRow(record_id: string, reference: string) {
  return {
    record_id,
    kind: 'person',
    bureau_id: bureauId,
    source_reference: reference,
    purpose: 'find-wanted-person',
    handling_code: 'H0',
    tlp: 'AMBER',
    denied_bureaus: [],
    allowed_bureaus: null,
    retain_until: retainUntil,
    review_at: retainUntil,
    is_contested: false,
    version: 1,
    created_at: at,
    updated_at: at,
  };
}

async function insert<Row>(
  rows: readonly Row[],
  write: (part: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let i = 0; i < rows.length; i += rowsPerInsert) {
    await write(rows.slice(i, i + rowsPerInsert));
  }
}

/** People who are made each by themselves; more are copies of them, of which a search for somebody else finds none. */
export const differentPeopleMax = 1_000;

/** People with the templates of ten fingers, as many as are made each by themselves; gives how many. */
export async function fillPeople(storage: Storage, wanted: number): Promise<number> {
  const count = Math.min(wanted, differentPeopleMax);
  const population = createPopulation({ seed: 11 });
  for (let from = 0; from < count; from += peopleAtOnce) {
    const to = Math.min(count, from + peopleAtOnce);
    const ids = Array.from({ length: to - from }, () => randomUUID());
    const references = [...populationPrints(population, from, to)].map(
      ({ person, position, template }) => ({
        reference_id: randomUUID(),
        record_id: ids[person - from]!,
        modality: 'finger',
        position,
        ...templateColumns(template),
        image_id: null,
      }),
    );
    const records = ids.map((id, i) => recordRow(id, `BENCH-${from + i}`));
    await storage.transaction(async (db) => {
      await insert(records, (part) => db.insertInto('record').values(part).execute());
      await insert(references, (part) => db.insertInto('reference').values(part).execute());
    });
  }
  return count;
}

const nameTables = ['record', 'identity', 'name_token', 'name_key', 'document_number'];
/** One makes rows while others are written. */
const writersAtOnce = 3;

/** Records with a name and a document, without prints. */
export async function fillNames(storage: Storage, count: number): Promise<void> {
  let next = 0;
  const writeSome = async (): Promise<void> => {
    while (next < count) {
      const from = next;
      next += rowsPerInsert;
      await fillSomeNames(storage, from, Math.min(count, next));
    }
  };
  await withoutIndexes(storage, nameTables, async () => {
    await Promise.all(Array.from({ length: writersAtOnce }, writeSome));
  });
  await storage.transaction(analyze);
}

async function fillSomeNames(storage: Storage, from: number, to: number): Promise<void> {
  const people = Array.from({ length: to - from }, (_, i) => ({
    id: randomUUID(),
    number: from + i,
    identity: syntheticIdentity(from + i),
  }));
  const records = people.map(({ id, number }) => recordRow(id, `NAME-${number}`));
  await storage.transaction(async (db) => {
    await insertAsJson(db, 'record', records);
    await insertIdentities(db, people);
  });
}

async function insertIdentities(
  db: Database,
  people: readonly { readonly id: string; readonly identity: Identity }[],
): Promise<void> {
  const contents = people.map(({ id, identity }) => ({
    record_id: id,
    bureau_id: bureauId,
    content: identity,
  }));
  const indexed = people.map(({ id, identity }) => indexOfIdentity(id, identity));
  await insertAsJson(db, 'identity', contents);
  await insertAsJson(
    db,
    'name_token',
    indexed.flatMap((each) => each.tokens),
  );
  await insertAsJson(
    db,
    'name_key',
    indexed.flatMap((each) => each.keys),
  );
  await insertAsJson(
    db,
    'document_number',
    indexed.flatMap((each) => each.documents),
  );
}

/** All columns of all rows as one value: a statement of thousands of values takes the server longer to read than to do. */
async function insertAsJson(db: Database, table: string, rows: readonly object[]): Promise<void> {
  const qualified = sql.id('public', table);
  await sql`insert into ${qualified} select * from json_populate_recordset(
    null::${qualified}, ${JSON.stringify(rows)}::json)`.execute(db);
}

/** What a database does by itself after a while: without it, the first searches plan badly. */
async function analyze(db: Database): Promise<void> {
  await sql`analyze`.execute(db);
}
