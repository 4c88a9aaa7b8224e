import type { Logger } from 'pino';
import type { AllowedHosts } from './configuration/allowed-hosts.ts';
import { giveUpTransactions } from './exchange/give-up-transactions.ts';
import { type ExchangeService, processTransaction } from './exchange/process-transaction.ts';
import { ringWebhook } from './exchange/ring-webhook.ts';
import { escalateHits } from './identification/hit-store.ts';
import { searchRecord } from './identification/search-record.ts';
import { withdrawRecord } from './identification/withdraw-record.ts';
import { deleteImage, sweepImages } from './jobs/delete-image.ts';
import { releaseAllLeases, setSchedule } from './jobs/job-queue.ts';
import { type JobHandler, type JobWorker, startJobWorker } from './jobs/job-worker.ts';
import { enqueuePackPrints, packPrints, packPrintsKind } from './jobs/pack-prints.ts';
import { enqueueReseal, reseal, resealKind } from './jobs/reseal.ts';
import type { HubLimits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import { enforceRetention } from './records/retention.ts';
import type { KeyRing } from './storage/images/key-ring.ts';
import type { Storage } from './storage/storage.ts';

export interface JobService extends ExchangeService {
  readonly keys: KeyRing;
  readonly webhookHosts: AllowedHosts;
  readonly limits: HubLimits;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

const scheduleSeconds = {
  retention: 3_600,
  escalation: 60,
  'give-up': 300,
  'sweep-images': 3_600,
} as const;

/** Starts the work of the hub that no request waits for. */
export async function startJobs(service: JobService): Promise<JobWorker> {
  const { storage, follower, hubBureau, keys, webhookHosts, now } = service;
  const { limits, metrics, logger } = service;
  const scheduled =
    (work: (storage: Storage, hubBureau: string, at: Date) => Promise<number>): JobHandler =>
    async ({ finish }) => {
      await work(storage, hubBureau, now());
      await follower.catchUp();
      await storage.transaction(finish);
    };
  await storage.transaction(async (db) => {
    if (storage.kind === 'pglite') await releaseAllLeases(db);
    for (const [kind, seconds] of Object.entries(scheduleSeconds)) {
      await setSchedule(db, kind, seconds, now());
    }
  });
  await enqueueReseal(service, now());
  await enqueuePackPrints(storage, now());
  return startJobWorker({
    storage,
    now,
    concurrency: limits.jobsAtOnceMax,
    handlers: {
      'process-transaction': processTransaction(service),
      'search-record': searchRecord(service),
      'withdraw-record': withdrawRecord(service),
      'delete-image': deleteImage(service),
      'ring-webhook': ringWebhook({ storage, keys, hosts: webhookHosts, now }),
      [resealKind]: reseal(service),
      [packPrintsKind]: packPrints(service),
      retention: scheduled(enforceRetention),
      escalation: scheduled(escalateHits),
      'give-up': scheduled(giveUpTransactions),
      'sweep-images': scheduled(() => sweepImages(service, now())),
    },
    onDone: (kind, seconds) => metrics.jobs.observe({ kind }, seconds),
    onFailure: (kind, attempts, code) => {
      metrics.failures.inc({ kind });
      logger.warn({ kind, attempts, code }, 'job failed');
    },
  });
}
