import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { hubLimits } from '../limits.ts';
import { json } from '../storage/json.ts';
import type { Schema } from '../storage/schema.ts';
import type { Database, Storage } from '../storage/storage.ts';

export interface NewJob {
  readonly kind: string;
  /** Identifiers only, no personal data. */
  readonly payload: Readonly<Record<string, string | number>>;
  /** A waiting or running job of the same kind and key makes this one superfluous. */
  readonly key?: string;
  readonly runAt?: Date;
}

/** Adds a job in the transaction that makes it necessary: both happen or neither. */
export async function enqueueJob(db: Database, job: NewJob, at: Date): Promise<void> {
  await db
    .insertInto('job')
    .values({
      job_id: randomUUID(),
      kind: job.kind,
      payload: json(job.payload),
      key: job.key ?? null,
      state: 'waiting',
      attempts: 0,
      attempts_max: hubLimits.jobAttemptsMax,
      run_at: job.runAt ?? at,
      created_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'key'])
        .where('state', 'in', sql<string>`('waiting', 'running')` as never)
        .doNothing(),
    )
    .execute();
}

/** Adds a job without payload, unless the hub ever had one of the same kind and key. */
export async function enqueueOnce(
  storage: Storage,
  { kind, key }: { readonly kind: string; readonly key: string },
  at: Date,
): Promise<void> {
  await storage.transaction(async (db) => {
    const known = await db
      .selectFrom('job')
      .select('job_id')
      .where('kind', '=', kind)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!known) await enqueueJob(db, { kind, payload: {}, key }, at);
  });
}

export interface ClaimedJob {
  readonly jobId: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | number>>;
  readonly attempts: number;
  /** Attempts before this one that failed; the others were interrupted. */
  readonly failures: number;
  readonly leaseId: string;
}

/**
 * Takes the next due jobs of the kinds, and those whose worker died; nobody else gets them meanwhile. A claim that is lost with
 * the database is no loss: the job waits again, and its worker cannot finish it.
 */
export async function claimJobs(
  db: Kysely<Schema>,
  kinds: readonly string[],
  count: number,
  at: Date,
): Promise<readonly ClaimedJob[]> {
  const leaseId = randomUUID();
  const leaseUntil = new Date(at.getTime() + hubLimits.jobLeaseMs);
  const claimed = await sql<{
    job_id: string;
    kind: string;
    payload: ClaimedJob['payload'];
    attempts: number;
    failures: number;
  }>`
    with due as materialized (
      select job_id from job
      where kind = any (${[...kinds]}::text[])
        and ((state = 'waiting' and run_at <= ${at}::timestamptz)
          or (state = 'running' and lease_until < ${at}::timestamptz))
        and attempts - failures < ${hubLimits.jobInterruptionsMax}
      order by run_at, created_at, job_id limit ${count} for update skip locked)
    update job set state = 'running', attempts = attempts + 1,
      lease_id = ${leaseId}::uuid, lease_until = ${leaseUntil}::timestamptz
    from due where job.job_id = due.job_id
    returning job.job_id, kind, payload, attempts, failures`.execute(db);
  return claimed.rows.map(({ job_id, ...job }) => ({ jobId: job_id, ...job, leaseId }));
}

export const interruptedCode = 'interrupted-too-often';

/**
 * Gives up jobs whose processes died again and again: one of them may be what killed them. Gives their kinds with their attempts.
 */
export async function giveUpInterruptedJobs(
  db: Database,
  at: Date,
): Promise<readonly { readonly kind: string; readonly attempts: number }[]> {
  return db
    .updateTable('job')
    .set({ state: 'failed', last_error: interruptedCode, lease_id: null, lease_until: null })
    .where('state', 'in', ['waiting', 'running'])
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb('lease_until', '<', at)]))
    .where(sql<boolean>`attempts - failures >= ${hubLimits.jobInterruptionsMax}`)
    .returning(['kind', 'attempts'])
    .execute();
}

/** Says that the worker is still at it. False where the lease was lost. */
export async function renewLease(db: Database, job: ClaimedJob, at: Date): Promise<boolean> {
  const lease_until = new Date(at.getTime() + hubLimits.jobLeaseMs);
  return isOne(await leased(db, job).set({ lease_until }).executeTakeFirst());
}

/**
 * Marks a job as done, in the transaction that holds its effect. Throws where the lease was lost,
 * so that an effect is never committed twice.
 */
export async function finishJob(db: Database, job: ClaimedJob, at: Date): Promise<void> {
  const done = { state: 'done', finished_at: at, lease_id: null, lease_until: null };
  if (!isOne(await leased(db, job).set(done).executeTakeFirst())) throw new LeaseLost();
}

export class LeaseLost extends Error {
  constructor() {
    super('Another worker has taken this job over.');
    this.name = 'LeaseLost';
  }
}

const retryBaseMs = 1_000;
const retryMaxMs = 3_600_000;

/** Puts a failed job back with a delay that grows with its failures, or gives it up after the last of them. */
export async function failJob(
  db: Database,
  job: ClaimedJob,
  errorCode: string,
  at: Date,
): Promise<void> {
  const delayMs = Math.min(retryMaxMs, retryBaseMs * 4 ** job.failures);
  const run_at = new Date(at.getTime() + delayMs);
  await leased(db, job)
    .set({
      state: sql`case when failures + 1 >= attempts_max then 'failed' else 'waiting' end`,
      failures: sql`failures + 1`,
      run_at,
      last_error: errorCode,
      lease_id: null,
      lease_until: null,
    })
    .execute();
}

/** Puts a job back that failed by no fault of its own: the attempt does not count. */
export async function postponeJob(
  db: Database,
  job: ClaimedJob,
  errorCode: string,
  at: Date,
): Promise<void> {
  await leased(db, job)
    .set({
      state: 'waiting',
      attempts: sql`attempts - 1`,
      run_at: new Date(at.getTime() + retryBaseMs),
      last_error: errorCode,
      lease_id: null,
      lease_until: null,
    })
    .execute();
}

function leased(db: Database, job: ClaimedJob) {
  return db
    .updateTable('job')
    .where('job_id', '=', job.jobId)
    .where('lease_id', '=', job.leaseId)
    .where('state', '=', 'running');
}

function isOne(result: { readonly numUpdatedRows: bigint } | undefined): boolean {
  return result?.numUpdatedRows === 1n;
}

/** Adds the jobs of every schedule that is due, and sets when it is due again. */
export async function enqueueScheduledJobs(db: Database, at: Date): Promise<void> {
  const due = await db
    .selectFrom('job_schedule')
    .selectAll()
    .where('next_run_at', '<=', at)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { kind, every_seconds } of due) {
    await enqueueJob(db, { kind, payload: {}, key: 'scheduled' }, at);
    const next_run_at = new Date(at.getTime() + every_seconds * 1_000);
    await db.updateTable('job_schedule').set({ next_run_at }).where('kind', '=', kind).execute();
  }
}

/** States a schedule; an existing one keeps its next run and takes over the interval. */
export async function setSchedule(
  db: Database,
  kind: string,
  everySeconds: number,
  at: Date,
): Promise<void> {
  await db
    .insertInto('job_schedule')
    .values({ kind, every_seconds: everySeconds, next_run_at: at })
    .onConflict((conflict) => conflict.column('kind').doUpdateSet({ every_seconds: everySeconds }))
    .execute();
}

/**
 * Ends the leases of a process that is gone: on an embedded database no other process can hold one.
 */
export async function releaseAllLeases(db: Database): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'waiting', lease_id: null, lease_until: null })
    .where('state', '=', 'running')
    .execute();
}
