import { hubLimits } from '../limits.ts';
import { DatabaseUnreachable } from '../storage/database-unreachable.ts';
import type { Database, Storage } from '../storage/storage.ts';
import {
  type ClaimedJob,
  claimJobs,
  enqueueScheduledJobs,
  failJob,
  finishJob,
  giveUpInterruptedJobs,
  interruptedCode,
  LeaseLost,
  postponeJob,
  renewLease,
} from './job-queue.ts';

export interface JobRun {
  readonly payload: ClaimedJob['payload'];
  readonly attempts: number;
  /** Marks the job as done; to be called in the transaction that commits the job's effect. */
  finish(db: Database): Promise<void>;
}
export type JobHandler = (run: JobRun) => Promise<void>;
export type JobHandlers = Readonly<Record<string, JobHandler>>;

export interface JobWorker {
  /** Looks for work at once instead of at the next poll. */
  wake(): void;
  /** Waits for the jobs in work; those that take too long are done again after the next start. */
  stop(): Promise<void>;
}

export interface JobWorkerOptions {
  readonly storage: Storage;
  readonly handlers: JobHandlers;
  readonly now: () => Date;
  readonly concurrency: number;
  readonly onFailure: (kind: string, attempts: number, errorCode: string) => void;
  readonly onDone: (kind: string, seconds: number) => void;
}

/** Runs the jobs of the database in this process, a few at once. */
export function startJobWorker(options: JobWorkerOptions): JobWorker {
  const { storage, handlers, now } = options;
  const kinds = Object.keys(handlers);
  const running = new Set<Promise<void>>();
  let isStopping = false;
  let pass: Promise<void> | undefined;
  let wantsAnother = false;
  let lookedAroundMs = Number.NEGATIVE_INFINITY;

  const lookAround = async (db: Database): Promise<void> => {
    const [givenUp] = await Promise.all([
      giveUpInterruptedJobs(db, now()),
      enqueueScheduledJobs(db, now()),
    ]);
    for (const { kind, attempts } of givenUp) options.onFailure(kind, attempts, interruptedCode);
  };
  const claimMore = async (): Promise<void> => {
    if (performance.now() - lookedAroundMs >= hubLimits.jobPollMs) {
      await storage.transaction(lookAround);
      lookedAroundMs = performance.now();
    }
    const free = options.concurrency - running.size;
    if (isStopping || free <= 0) return;
    const jobs = await storage.statement((db) => claimJobs(db, kinds, free, now()));
    for (const job of jobs) {
      const work: Promise<void> = runJob(job, options).finally(() => {
        running.delete(work);
        wake();
      });
      running.add(work);
    }
  };
  const wake = (): void => {
    if (isStopping) return;
    if (pass) {
      wantsAnother = true;
      return;
    }
    wantsAnother = false;
    pass = claimMore()
      .catch(() => options.onFailure('claim', 0, 'database-unreachable'))
      .finally(() => {
        pass = undefined;
        if (wantsAnother) wake();
      });
  };
  const timer = setInterval(wake, hubLimits.jobPollMs);
  wake();
  return {
    wake,
    stop: async () => {
      isStopping = true;
      clearInterval(timer);
      await pass;
      await Promise.all(running);
    },
  };
}

async function runJob(job: ClaimedJob, options: JobWorkerOptions): Promise<void> {
  const { storage, handlers, now } = options;
  const startedMs = performance.now();
  const heartbeat = setInterval(() => {
    storage.transaction((db) => renewLease(db, job, now())).catch(() => undefined);
  }, hubLimits.jobLeaseMs / 3);
  try {
    await handlers[job.kind]!({
      payload: job.payload,
      attempts: job.attempts,
      finish: (db) => finishJob(db, job, now()),
    });
    options.onDone(job.kind, (performance.now() - startedMs) / 1000);
  } catch (error) {
    // A lost lease means that another worker does the job: there is nothing to put back.
    if (error instanceof LeaseLost) return;
    const code = errorCodeOf(error);
    options.onFailure(job.kind, job.attempts, code);
    const putBack = error instanceof DatabaseUnreachable ? postponeJob : failJob;
    await storage.transaction((db) => putBack(db, job, code, now())).catch(() => undefined);
  } finally {
    clearInterval(heartbeat);
  }
}

/** A code for logs: messages may hold personal data. */
export function errorCodeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}
