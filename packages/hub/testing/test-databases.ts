import { randomUUID } from 'node:crypto';
import { after, describe } from 'node:test';
import pg from 'pg';
import { openPostgresqlStorage } from '../storage/postgresql-storage.ts';
import type { Storage } from '../storage/storage.ts';
import { openPgliteInMemory } from './pglite-in-memory.ts';
import { startTemporaryPostgresql, type TemporaryPostgresql } from './temporary-postgresql.ts';

let server: TemporaryPostgresql | undefined;

/** URL of a new empty database on the server of WHORL_TEST_DATABASE_URL, or on one of our own. */
async function newDatabaseUrl(): Promise<string> {
  const name = `whorl_${randomUUID().replaceAll('-', '')}`;
  const given = process.env['WHORL_TEST_DATABASE_URL'];
  const base = given ?? server!.urlOf('postgres');
  const client = new pg.Client({ connectionString: base });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return base.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
}

/** A kind of database that tests run on, each call of `open` giving a new and empty one. */
export interface TestDatabase {
  readonly kind: Storage['kind'];
  open(): Promise<Storage>;
  /** For tests that start a hub of their own: what its configuration says. */
  newUrl(): Promise<string | undefined>;
}

const pglite: TestDatabase = {
  kind: 'pglite',
  open: openPgliteInMemory,
  newUrl: async () => undefined,
};
const postgresql: TestDatabase = {
  kind: 'postgresql',
  open: async () => openPostgresqlStorage(await newDatabaseUrl()),
  newUrl: newDatabaseUrl,
};

/** Runs one suite on PGlite and on PostgreSQL; says so and skips where there is no PostgreSQL. */
export function describeOnDatabases(name: string, suite: (database: TestDatabase) => void): void {
  describe(`${name} on PGlite`, () => suite(pglite));
  if (!process.env['WHORL_TEST_DATABASE_URL'] && !server) {
    server = startTemporaryPostgresql();
    if (server) process.once('exit', () => server?.stop());
  }
  const isAbsent = !process.env['WHORL_TEST_DATABASE_URL'] && !server;
  const options = isAbsent ? { skip: 'PostgreSQL is not installed (Debian: postgresql)' } : {};
  describe(`${name} on PostgreSQL`, options, () => suite(postgresql));
}

/** Opens a database for a suite and closes it afterwards. */
export function openForSuite(database: TestDatabase): () => Promise<Storage> {
  let opened: Promise<Storage> | undefined;
  after(async () => (await opened)?.close());
  return () => {
    opened ??= database.open();
    return opened;
  };
}
