import { openApiDocument } from '@whorl/contract';
import { sql } from 'kysely';
import type { Registry } from 'prom-client';
import { requireOperator } from '../governance/access.ts';
import { HubError } from '../hub-error.ts';
import type { Storage } from '../storage/storage.ts';
import { contractPage } from './contract-page.ts';
import type { SomeHandlers } from './handler.ts';

type Names =
  | 'readHealth'
  | 'readReadiness'
  | 'readMetrics'
  | 'readOpenApi'
  | 'readContractPage'
  | 'listJobs';

export interface OperationOptions {
  readonly hubBureau: string;
  readonly storage: Storage;
  readonly registry: Registry;
  readonly isStopping: () => boolean;
}

const jobsShown = 100;
const retryAfterSeconds = 5;

export function operationHandlers(options: OperationOptions): SomeHandlers<Names> {
  const { storage, registry, hubBureau } = options;
  const openApi = JSON.stringify(openApiDocument('0.1.0'), null, 2);
  return {
    readHealth: async () => ({ status: 'ok' }),
    readReadiness: async () => {
      if (options.isStopping()) throw new HubError('shutting-down', { retryAfterSeconds: 30 });
      const database = await storage
        .transaction((db) => sql`select 1`.execute(db))
        .then(() => true)
        .catch(() => false);
      if (!database) throw new HubError('database-unreachable', { retryAfterSeconds });
      return { status: 'ready', checks: { database } };
    },
    readMetrics: async ({ access }) => {
      requireOperator(access, hubBureau);
      return { mediaType: 'text/plain; version=0.0.4', bytes: await registry.metrics() };
    },
    readOpenApi: async () => ({ mediaType: 'application/json', bytes: openApi }),
    readContractPage: async () => ({
      mediaType: 'text/html; charset=utf-8',
      bytes: contractPage(),
    }),
    listJobs: async ({ access }) => {
      requireOperator(access, hubBureau);
      return storage.transaction(async (db) => {
        const counted = await sql<{ state: string; count: number }>`
          select state, count(*)::int as count from job group by state`.execute(db);
        const rows = await db
          .selectFrom('job')
          .selectAll()
          // What an operator looks for stands first: what has failed, runs or waits.
          .orderBy((eb) => eb('state', '=', 'done'))
          .orderBy('created_at', 'desc')
          .limit(jobsShown)
          .execute();
        const items = rows.map((row) => ({
          jobId: row.job_id,
          kind: row.kind,
          state: row.state as 'waiting',
          attempts: row.attempts,
          runAt: row.run_at.toISOString(),
          lastError: row.last_error,
        }));
        const counts = Object.fromEntries(counted.rows.map(({ state, count }) => [state, count]));
        return { counts, items };
      });
    },
  };
}
