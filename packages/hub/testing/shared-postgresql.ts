import pg from 'pg';
import { startTemporaryPostgresql } from './temporary-postgresql.ts';

/** A server for many files of tests, each of which makes databases of its own on it. */
export interface SharedPostgresql {
  /** For WHORL_TEST_DATABASE_URL. */
  readonly url: string;
  stop(): void;
}

/**
 * Starts a server, or gives nothing where PostgreSQL is not installed. The role that hubs share on a server is there
 * already: two that start for the first time at one moment would both make it.
 */
export async function startSharedPostgresql(): Promise<SharedPostgresql | undefined> {
  const server = startTemporaryPostgresql();
  if (!server) return undefined;
  const url = server.urlOf('postgres');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create role whorl_actor nologin');
  await client.query('grant whorl_actor to whorl');
  await client.end();
  return { url, stop: () => server.stop() };
}
