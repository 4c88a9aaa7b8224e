import type { Selectable } from 'kysely';
import { json } from '../storage/json.ts';
import type { RecordTable } from '../storage/schema.ts';
import type { Database } from '../storage/storage.ts';

/** What may be done with a record: it goes along with every hit on it. */
export function handlingOf(
  row: Pick<Selectable<RecordTable>, 'handling_code' | 'handling_note' | 'tlp' | 'is_contested'>,
) {
  return {
    handlingCode: row.handling_code,
    handlingNote: row.handling_note,
    tlp: row.tlp,
    isContested: row.is_contested,
  };
}

/** Tells the hits on a record what may be done with it now: their requesters may not see the record itself. */
export async function tellHits(db: Database, recordId: string): Promise<void> {
  const row = await db
    .selectFrom('record')
    .select(['handling_code', 'handling_note', 'tlp', 'is_contested'])
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  if (!row) return;
  const handling = json(handlingOf(row));
  await db.updateTable('hit').set({ handling }).where('record_id', '=', recordId).execute();
}

/** Erases what a source released of a record that is gone: a copy would outlive its retention. */
export async function forgetReleased(db: Database, recordId: string): Promise<void> {
  await db
    .updateTable('hit')
    .set({ released: null, handling: null })
    .where('record_id', '=', recordId)
    .execute();
}
