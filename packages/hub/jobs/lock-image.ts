import { sql } from 'kysely';
import type { Database } from '../storage/storage.ts';

/**
 * Until the commit, nobody else begins or ends the use of this image: without it, a file could be
 * deleted between the look that nobody uses it and the commit of a new use.
 */
export async function lockImage(db: Database, imageId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${imageId}, 0))`.execute(db);
}
