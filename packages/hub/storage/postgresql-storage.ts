import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { hubLimits } from '../limits.ts';
import { openLeanPool } from './lean-pool.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import { createSharedFlush } from './shared-flush.ts';
import type { Storage } from './storage.ts';

const int8 = 20;

/** Some write-ahead log in a transaction of its own, whose commit brings all that was written before it to the disk. */
const flushStatement = `select pg_logical_emit_message(true, 'whorl', '')`;

/**
 * A PostgreSQL server (15 or later) at a URL such as postgresql://user:password@host/database.
 *
 * A commit does not wait for the disk, because it holds the lock of the audit log meanwhile, for which all others wait.
 * Instead transaction() waits afterwards, together with all others that have committed: when it returns, the commit is as
 * durable as the server makes any.
 */
export async function openPostgresqlStorage(url: string): Promise<Storage> {
  const pool = openPool({
    connectionString: url,
    max: hubLimits.databaseConnectionsMax,
    options: '-c synchronous_commit=off',
    // Statements go out without waiting for the answer to the one before.
    pipeline: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  const flushPool = openPool({ connectionString: url, max: 1 });
  const flush = createSharedFlush(() => flushPool.query(flushStatement));
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openLeanPool(pool) }) });
  const durable = async <T>(result: Promise<T>): Promise<T> => {
    const value = await result;
    await flush();
    return value;
  };
  const storage: Storage = {
    kind: 'postgresql',
    transaction: (work) => durable(kysely.transaction().execute(work)),
    statement: (work) => work(kysely),
    snapshot: (work) =>
      durable(kysely.transaction().setIsolationLevel('repeatable read').execute(work)),
    close: async () => {
      await kysely.destroy();
      await flushPool.end();
    },
  };
  await migrate(storage);
  return storage;
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // A connection that breaks while idle is replaced by the pool; the error has no other listener.
  pool.on('error', () => undefined);
  return pool;
}
