import { type RawBuilder, sql } from 'kysely';

/** How a statement says so: a comment to every database, and a sign to lean-pool.ts. */
export const unawaitedMark = '/* unawaited */';

/**
 * A statement whose answer nobody looks at: on PostgreSQL it travels with the next one, or with the commit, which fails where
 * it fails. Executing it gives no rows.
 */
export function unawaited(statement: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${sql.raw(unawaitedMark)} ${statement}`;
}
