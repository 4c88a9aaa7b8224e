import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { hubLimits } from '../limits.ts';
import { openFlushLine } from './flush-line.ts';
import { openLeanPool } from './lean-pool.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { Storage } from './storage.ts';

const int8 = 20;

/**
 * A PostgreSQL server (15 or later) at a URL such as postgresql://user:password@host/database.
 *
 * A commit does not wait for the disk, because it holds the lock of the audit log meanwhile, for which all others wait.
 * Instead transaction() waits afterwards, together with all others that have committed: when it returns, the commit is as
 * durable as the server makes any. Where the server is gone it throws DatabaseUnreachable, and goes on by itself when it is back.
 */
export async function openPostgresqlStorage(url: string): Promise<Storage> {
  const line = {
    connectionString: url,
    connectionTimeoutMillis: hubLimits.databaseConnectMs,
    keepAlive: true,
  };
  const pool = openPool({
    ...line,
    max: hubLimits.databaseConnectionsMax,
    options: '-c synchronous_commit=off',
    // Statements go out without waiting for the answer to the one before.
    pipeline: true,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
    } as pg.CustomTypesConfig,
  });
  const flushes = openFlushLine(line);
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: openLeanPool(pool) }) });
  const durable = async <T>(work: () => Promise<T>): Promise<T> => {
    const session = await flushes.session();
    const value = await work();
    await session.flush();
    return value;
  };
  const storage: Storage = {
    kind: 'postgresql',
    transaction: (work) => durable(() => kysely.transaction().execute(work)),
    statement: (work) => work(kysely),
    snapshot: (work) =>
      durable(() => kysely.transaction().setIsolationLevel('repeatable read').execute(work)),
    close: async () => {
      await kysely.destroy();
      await flushes.close();
    },
  };
  await migrate(storage);
  return storage;
}

function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config);
  // A connection that breaks while idle is replaced by the pool; the error has no other listener.
  pool.on('error', () => undefined);
  // One that breaks between two statements of a transaction is heard of by the next statement.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
