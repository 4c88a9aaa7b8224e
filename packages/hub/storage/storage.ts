import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** An open transaction: the only way to the tables. */
export type Database = Transaction<Schema>;

/**
 * The port to the database: PGlite in this process, or a PostgreSQL server. All but single statements happens in
 * transactions, because PGlite has one connection on which a stray query would join the transaction
 * of somebody else.
 */
export interface Storage {
  readonly kind: 'pglite' | 'postgresql';
  /** Commits what `work` did, or nothing of it where it throws; durable when it returns. Retries nothing. */
  transaction<T>(work: (db: Database) => Promise<T>): Promise<T>;
  /**
   * One statement that needs no transaction around it, a quarter of the round trips: one that changes nothing, or whose change
   * may be lost with the database.
   */
  statement<T>(work: (db: Kysely<Schema>) => Promise<T>): Promise<T>;
  /** Like transaction(), on one unchanging state of all tables. */
  snapshot<T>(work: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
