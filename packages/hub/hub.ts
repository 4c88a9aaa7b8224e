import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { accountHandlers, authenticate } from './accounts/index.ts';
import type { Settings } from './configuration/settings.ts';
import { deleteImage, processTransaction } from './exchange/process-transaction.ts';
import { exchangeHandlers } from './exchange/routes.ts';
import { openTreeHeadSigner } from './governance/audit/tree-head-signer.ts';
import { auditHandlers } from './governance/audit-routes.ts';
import { operationHandlers } from './http/operation-routes.ts';
import { createServer } from './http/server.ts';
import { readStaticFiles } from './http/static-files.ts';
import { createExactGallery } from './identification/exact-gallery.ts';
import { followGallery } from './identification/gallery-follower.ts';
import { escalateHits } from './identification/hit-store.ts';
import { identificationHandlers } from './identification/routes.ts';
import { searchRecord } from './identification/search-record.ts';
import { createSearchWatch } from './identification/search-watch.ts';
import { supervisionHandlers } from './identification/supervision-routes.ts';
import { releaseAllLeases, setSchedule } from './jobs/job-queue.ts';
import { type JobHandler, startJobWorker } from './jobs/job-worker.ts';
import { hubLimits } from './limits.ts';
import { createMetrics } from './metrics.ts';
import { enforceRetention } from './records/retention.ts';
import { recordHandlers } from './records/routes.ts';
import { statisticsHandlers } from './statistics/routes.ts';
import { lockFolder } from './storage/folder-lock.ts';
import { openImageStore } from './storage/images/image-store.ts';
import { openKeyRing } from './storage/images/key-ring.ts';
import { openPgliteStorage } from './storage/pglite-storage.ts';
import { openPostgresqlStorage } from './storage/postgresql-storage.ts';
import type { Storage } from './storage/storage.ts';

export interface Hub {
  /** Where it listens, such as http://127.0.0.1:7070. */
  readonly address: string;
  readonly storage: Storage;
  /** Lets requests and jobs in work end, then closes the database. */
  stop(): Promise<void>;
}

/** Opens the database that the settings name; an embedded one for this process alone. */
export async function openStorage({ databaseUrl, dataFolder }: Settings): Promise<Storage> {
  if (databaseUrl) return openPostgresqlStorage(databaseUrl);
  const unlock = lockFolder(dataFolder);
  try {
    const storage = await openPgliteStorage(join(dataFolder, 'database'));
    return { ...storage, close: () => storage.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Where the workstation's build leaves it. */
const builtWorkstation = join(import.meta.dirname, '../workstation/dist');

const scheduleSeconds = { retention: 3_600, escalation: 60 } as const;

/** Starts a hub: the one place where its parts are put together. */
export async function startHub(
  settings: Settings,
  options: { readonly now?: () => Date; readonly storage?: Storage } = {},
): Promise<Hub> {
  const now = options.now ?? (() => new Date());
  const logger = pino({ level: settings.logLevel });
  const { dataFolder, hubBureau } = settings;
  const keys = openKeyRing(settings.keyFile || join(dataFolder, 'keys.json'));
  const signer = openTreeHeadSigner(settings.auditKeyFile || join(dataFolder, 'audit-key.pem'));
  const images = openImageStore(join(dataFolder, 'images'), keys);
  const storage = options.storage ?? (await openStorage(settings));
  const gallery = createExactGallery();
  const follower = await followGallery(storage, gallery);
  const metrics = createMetrics(storage);
  const service = { storage, images, gallery, follower, hubBureau, now };
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
  const worker = startJobWorker({
    storage,
    now,
    concurrency: hubLimits.jobsAtOnceMax,
    handlers: {
      'process-transaction': processTransaction(service),
      'search-record': searchRecord(service),
      'delete-image': deleteImage(service),
      retention: scheduled(enforceRetention),
      escalation: scheduled(escalateHits),
    },
    onDone: (kind, seconds) => metrics.jobs.observe({ kind }, seconds),
    onFailure: (kind, attempts, code) => {
      metrics.failures.inc({ kind });
      logger.warn({ kind, attempts, code }, 'job failed');
    },
  });
  const watch = createSearchWatch(storage);
  const identification = { storage, images, hubBureau, watch };
  let isStopping = false;
  const server = createServer({
    now,
    logger,
    authenticate: (token, fingerprint, at) =>
      authenticate(
        { storage, isSecondFactorRequired: settings.secondFactor === 'required' },
        token,
        fingerprint,
        at,
      ),
    onAnswer: (route, status, seconds) =>
      metrics.requests.observe({ route, status: String(status) }, seconds),
    staticFiles: readStaticFiles(settings.workstationFolder || builtWorkstation),
    ...tlsOf(settings),
    handlers: {
      ...operationHandlers({ storage, metrics: metrics.registry, isStopping: () => isStopping }),
      ...accountHandlers({ storage, keys, hubBureau }),
      ...recordHandlers({ storage, images, wakeJobs: worker.wake }),
      ...identificationHandlers(identification),
      ...supervisionHandlers(identification),
      ...exchangeHandlers(storage, images, worker.wake),
      ...auditHandlers(storage, signer),
      ...statisticsHandlers(storage, hubBureau),
    },
  });
  const address = await server.listen({ host: settings.host, port: Number(settings.port) });
  logger.info({ address, database: storage.kind }, 'the hub listens');
  return {
    address,
    storage,
    stop: async () => {
      isStopping = true;
      watch.stop();
      await server.close();
      await worker.stop();
      await storage.close();
    },
  };
}

function tlsOf({ tlsCertificateFile, tlsKeyFile, tlsClientCaFile }: Settings) {
  if (!tlsCertificateFile) return {};
  const ca = tlsClientCaFile ? { ca: readFileSync(tlsClientCaFile) } : {};
  return { tls: { cert: readFileSync(tlsCertificateFile), key: readFileSync(tlsKeyFile), ...ca } };
}
