import type { Migration } from '../migration.ts';

export const jobFailures: Migration = {
  name: 'job-failures',
  statements: [
    // Attempts that failed. The others were interrupted: their process was killed, or the machine was lost.
    'alter table job add column failures int not null default 0',
    // Until now all counted as failures.
    `update job set failures = least(attempts_max - 1, attempts - case when state = 'running' then 1 else 0 end)
      where state in ('waiting', 'running')`,
    `create index job_interruptions on job ((attempts - failures)) where state in ('waiting', 'running')`,
  ],
};
