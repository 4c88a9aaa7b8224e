import type { Migration } from '../migration.ts';

export const jobs: Migration = {
  name: 'jobs',
  statements: [
    `create table job (
      job_id uuid primary key,
      kind text not null,
      -- Identifiers only: personal data stays in the tables that the policy guards.
      payload jsonb not null,
      -- A job of the same kind and key that is not yet done is not added again.
      key text,
      state text not null,
      attempts int not null,
      attempts_max int not null,
      run_at timestamptz not null,
      lease_id uuid,
      lease_until timestamptz,
      last_error text,
      created_at timestamptz not null,
      finished_at timestamptz)`,
    `create unique index job_key on job (kind, key) where state in ('waiting', 'running')`,
    `create index job_due on job (run_at) where state = 'waiting'`,
    `create index job_lease on job (lease_until) where state = 'running'`,
    `create table job_schedule (
      kind text primary key,
      every_seconds int not null,
      next_run_at timestamptz not null)`,
    'grant select, insert on job to whorl_actor',
  ],
};
