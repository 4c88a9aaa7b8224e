import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Storage } from './storage/storage.ts';

/** What Prometheus is told: times, numbers and codes, nothing of a person. */
export function createMetrics(storage: Storage) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'whorl_jobs',
    help: 'Jobs in the database by kind and state, the done ones left out',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      for (const { kind, state, count } of await countJobs(storage)) {
        this.set({ kind, state }, count);
      }
    },
  });
  return {
    registry,
    requests: new Histogram({
      name: 'whorl_request_seconds',
      help: 'Time of requests by route and status',
      labelNames: ['route', 'status'],
      registers,
    }),
    jobs: new Histogram({
      name: 'whorl_job_seconds',
      help: 'Time of jobs by kind',
      labelNames: ['kind'],
      registers,
    }),
    failures: new Counter({
      name: 'whorl_job_failures_total',
      help: 'Failed attempts of jobs by kind',
      labelNames: ['kind'],
      registers,
    }),
  };
}

async function countJobs(storage: Storage) {
  const counted = await storage.transaction((db) =>
    sql<{ kind: string; state: string; count: number }>`
      select kind, state, count(*)::int as count from job
      where state <> 'done' group by kind, state`.execute(db),
  );
  return counted.rows;
}

export type Metrics = ReturnType<typeof createMetrics>;
