import { randomUUID } from 'node:crypto';
import { contractLimits, type Photograph } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { PhotographTable } from '../storage/schema.ts';
import type { Database } from '../storage/storage.ts';
import type { FoundPhotograph } from './photographs-of-transaction.ts';

/** A photograph with the file that it came in, in the image store. */
export interface StoredPhotograph extends FoundPhotograph {
  readonly imageId: string;
}

/** Puts photographs to a record of the actor's bureau. Throws HubError `request-invalid` beyond the limit. */
export async function storePhotographs(
  { db, access }: Scope,
  record_id: string,
  photographs: readonly StoredPhotograph[],
): Promise<void> {
  if (photographs.length === 0) return;
  const held = await photographsOf(db, record_id);
  const { photographsPerRecordMax } = contractLimits;
  if (held.length + photographs.length > photographsPerRecordMax) {
    const reason = `a record has at most ${photographsPerRecordMax} photographs`;
    throw new HubError('request-invalid', { problems: [{ place: 'body.photographs', reason }] });
  }
  const rows = photographs.map(({ kind, pose, takenOn, imageId, imageRecord }) => ({
    photograph_id: randomUUID(),
    record_id,
    bureau_id: access.actor.bureauId,
    kind,
    pose,
    taken_on: takenOn,
    image_id: imageId,
    image_record: imageRecord,
    added_at: access.at,
  }));
  await db.insertInto('photograph').values(rows).execute();
  await usePhotographs(db, record_id);
}

/** Says that a record uses the files of its photographs, after others of its uses ended. */
export async function usePhotographs(db: Database, recordId: string): Promise<void> {
  const held = await photographsOf(db, recordId);
  const ids = [...new Set(held.map(({ image_id }) => image_id))];
  if (ids.length === 0) return;
  await db
    .insertInto('image_use')
    .values(ids.map((image_id) => ({ image_id, owner_kind: 'record', owner_id: recordId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Oldest first. Row-level security gives them to the source, and to whom it released them. */
export function photographsOf(db: Database, recordId: string) {
  return db
    .selectFrom('photograph')
    .selectAll()
    .where('record_id', '=', recordId)
    .orderBy('added_at')
    .orderBy('photograph_id')
    .execute();
}

export function photographView(row: Selectable<PhotographTable>): Photograph {
  return {
    photographId: row.photograph_id,
    kind: row.kind as Photograph['kind'],
    pose: row.pose as Photograph['pose'],
    takenOn: row.taken_on,
  };
}
