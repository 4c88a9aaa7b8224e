// Fills a hub's database with synthetic people, in the rows that enrolment would leave.
import { randomUUID } from 'node:crypto';
import type { Identity } from '../../../packages/contract/index.ts';
import {
  createPopulation,
  encodeTemplate,
  engineVersion,
  populationPrints,
} from '../../../packages/fingerprint/index.ts';
import { packPrint } from '../../../packages/gallery/index.ts';
import { indexOfIdentity } from '../../../packages/hub/records/identity-index.ts';
import { json } from '../../../packages/hub/storage/json.ts';
import type { Database, Storage } from '../../../packages/hub/storage/storage.ts';
import { syntheticIdentity } from './synthetic-names.ts';

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

/** People with the templates of ten fingers. */
export async function fillPeople(storage: Storage, count: number): Promise<void> {
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
        template: encodeTemplate(template),
        engine_version: engineVersion,
        quality: template.quality,
        minutia_count: template.minutiae.length,
        image_id: null,
        packed: packPrint(template),
        packed_version: engineVersion,
      }),
    );
    const records = ids.map((id, i) => recordRow(id, `BENCH-${from + i}`));
    await storage.transaction(async (db) => {
      await insert(records, (part) => db.insertInto('record').values(part).execute());
      await insert(references, (part) => db.insertInto('reference').values(part).execute());
    });
  }
}

/** Records with a name and a document, without prints. */
export async function fillNames(storage: Storage, count: number): Promise<void> {
  for (let from = 0; from < count; from += rowsPerInsert) {
    const people = Array.from({ length: Math.min(rowsPerInsert, count - from) }, (_, i) => ({
      id: randomUUID(),
      number: from + i,
      identity: syntheticIdentity(from + i),
    }));
    const records = people.map(({ id, number }) => recordRow(id, `NAME-${number}`));
    await storage.transaction(async (db) => {
      await insert(records, (part) => db.insertInto('record').values(part).execute());
      await insertIdentities(db, people);
    });
  }
  await storage.transaction(analyze);
}

async function insertIdentities(
  db: Database,
  people: readonly { readonly id: string; readonly identity: Identity }[],
): Promise<void> {
  const contents = people.map(({ id, identity }) => ({
    record_id: id,
    bureau_id: bureauId,
    content: json(identity),
  }));
  const indexed = people.map(({ id, identity }) => indexOfIdentity(id, identity));
  await insert(contents, (part) => db.insertInto('identity').values(part).execute());
  const tokens = indexed.flatMap((each) => each.tokens);
  await insert(tokens, (part) => db.insertInto('name_token').values(part).execute());
  const keys = indexed.flatMap((each) => each.keys);
  await insert(keys, (part) => db.insertInto('name_key').values(part).execute());
  const documents = indexed.flatMap((each) => each.documents);
  await insert(documents, (part) => db.insertInto('document_number').values(part).execute());
}

/** What a database does by itself after a while: without it, the first searches plan badly. */
async function analyze(db: Database): Promise<void> {
  const { sql } = await import('kysely');
  await sql`analyze`.execute(db);
}
