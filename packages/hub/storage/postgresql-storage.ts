import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { hubLimits } from '../limits.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';

const int8 = 20;

/** A PostgreSQL server (15 or later) at a URL such as postgresql://user:password@host/database. */
export async function openPostgresqlStorage(url: string): Promise<Storage> {
  const pool = new pg.Pool({
    connectionString: url,
    max: hubLimits.databaseConnectionsMax,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  // A connection that breaks while idle is replaced by the pool; the error has no other listener.
  pool.on('error', () => undefined);
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const storage: Storage = {
    kind: 'postgresql',
    transaction: (work) => kysely.transaction().execute(work),
    snapshot: (work) => kysely.transaction().setIsolationLevel('repeatable read').execute(work),
    close: () => kysely.destroy(),
  };
  await migrate(storage);
  return storage;
}
