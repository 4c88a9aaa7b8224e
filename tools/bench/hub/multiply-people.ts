import { sql } from 'kysely';
import type { Storage } from '../../../packages/hub/storage/storage.ts';

const copiesAtOnce = 10;

/**
 * Copies the different people of a benchmark, of whom there are some copies already, until there are so many people: a start reads and
 * places each of them, and a search for somebody else looks at each of them, whoever they are. Nobody is searched for who would
 * be found with all the copies.
 */
export async function multiplyPeople(
  storage: Storage,
  { different, present, wanted }: Record<'different' | 'present' | 'wanted', number>,
): Promise<void> {
  const last = Math.ceil(wanted / different) - 1;
  for (let from = Math.ceil(present / different); from <= last; from += copiesAtOnce) {
    const to = Math.min(last, from + copiesAtOnce - 1);
    await storage.transaction((db) => copyPeople(from, to).execute(db));
  }
  await storage.transaction((db) => sql`analyze`.execute(db));
}

const copyPeople = (from: number, to: number) => sql`
  with copied as materialized (
    select record.record_id as former_id, gen_random_uuid() as record_id, copy
    from record cross join generate_series(${from}::int, ${to}::int) copy
    where source_reference ~ '^BENCH-[0-9]+$'),
  records as (
    insert into record (record_id, kind, bureau_id, source_reference, purpose, handling_code, tlp, denied_bureaus,
      allowed_bureaus, retain_until, review_at, is_contested, version, created_at, updated_at)
    select copied.record_id, kind, bureau_id, source_reference || '-' || copy, purpose, handling_code, tlp, denied_bureaus,
      allowed_bureaus, retain_until, review_at, is_contested, version, created_at, updated_at
    from copied join record on record.record_id = former_id)
  insert into reference (reference_id, record_id, modality, position, template, engine_version, quality,
    minutia_count, image_id, image_record, packed, packed_version)
  select gen_random_uuid(), copied.record_id, modality, position, template, engine_version, quality,
    minutia_count, image_id, image_record, packed, packed_version
  from copied join reference on reference.record_id = former_id`;
