import { CompiledQuery, type RawBuilder } from 'kysely';
import { createSharedBytes, type SharedBytes } from './shared-bytes.ts';
import type { Database } from './storage.ts';

/** How a statement says so: a comment to every database, and a sign to the storages. Its one value is where the bytes go. */
export const copyOutMark = '/* copy out */';

/**
 * The rows of a query as PostgreSQL copies them out in binary, in memory that threads share: no value is written as text, none
 * becomes an object. They take the place of what was in `room`. The query has no parameters; values go in as `sql.lit`.
 * copied-rows.ts reads them.
 */
export async function copyOut(
  db: Database,
  query: RawBuilder<unknown>,
  room: SharedBytes = createSharedBytes(),
): Promise<Uint8Array<SharedArrayBuffer>> {
  const { sql: text, parameters } = query.compile(db);
  if (parameters.length > 0) throw new Error('A copy takes no parameters.');
  room.clear();
  await db.executeQuery(CompiledQuery.raw(`${copyOutMark} ${text}`, [room]));
  return room.all();
}
