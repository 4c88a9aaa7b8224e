import type { Selectable } from 'kysely';
import type { PasskeyTable } from '../../storage/schema.ts';
import type { Database } from '../../storage/storage.ts';

export type StoredPasskeyRow = Selectable<PasskeyTable>;

/** The passkeys of an officer, the oldest first. */
export function passkeysOf(db: Database, officerId: string): Promise<StoredPasskeyRow[]> {
  return db
    .selectFrom('passkey')
    .selectAll()
    .where('officer_id', '=', officerId)
    .orderBy('created_at')
    .execute();
}
