import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import {
  accountHandlers,
  authenticate,
  createDirectoryClients,
  directoryHandlers,
  signInHandlers,
} from './accounts/index.ts';
import { parseAllowedHosts } from './configuration/allowed-hosts.ts';
import { publicAddressOf } from './configuration/public-address.ts';
import type { Settings } from './configuration/settings.ts';
import { exchangeHandlers } from './exchange/routes.ts';
import { createTransactionWatch } from './exchange/transaction-watch.ts';
import { createExtractionPool, type ExtractionPool } from './extraction/extraction-pool.ts';
import { openTreeHeadSigner } from './governance/audit/tree-head-signer.ts';
import { auditHandlers } from './governance/audit-routes.ts';
import { operationHandlers } from './http/operation-routes.ts';
import { createServer } from './http/server.ts';
import { readStaticFiles } from './http/static-files.ts';
import { startJobs } from './hub-jobs.ts';
import { followGallery } from './identification/gallery-follower.ts';
import { identificationHandlers } from './identification/routes.ts';
import { createSearchWatch } from './identification/search-watch.ts';
import { createShardedGallery } from './identification/sharded-gallery.ts';
import { supervisionHandlers } from './identification/supervision-routes.ts';
import { createQueueRoom } from './jobs/queue-room.ts';
import { type HubLimits, hubLimits } from './limits.ts';
import { createMetrics } from './metrics.ts';
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
  /** Where officers open it: passkeys count there alone, such as http://localhost:7070. */
  readonly publicAddress: string;
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

/** Starts a hub: the one place where its parts are put together. */
export async function startHub(
  settings: Settings,
  options: {
    readonly now?: () => Date;
    readonly storage?: Storage;
    readonly limits?: Partial<HubLimits>;
    /** Does beside the start what the first transactions would have to wait for. */
    readonly isWarm?: boolean;
  } = {},
): Promise<Hub> {
  const now = options.now ?? (() => new Date());
  const limits: HubLimits = { ...hubLimits, ...options.limits };
  const logger = pino({ level: settings.logLevel });
  const { dataFolder, hubBureau } = settings;
  const keys = openKeyRing(settings.keyFile || join(dataFolder, 'keys.json'));
  const signer = openTreeHeadSigner(settings.auditKeyFile || join(dataFolder, 'audit-key.pem'));
  const images = openImageStore(join(dataFolder, 'images'), keys);
  const gallery = createShardedGallery(Number(settings.galleryPrints));
  const storage = options.storage ?? (await openStorage(settings));
  const extraction = startExtraction(limits, options.isWarm);
  const follower = await orStop(followGallery(storage, gallery), async () => {
    await Promise.all([extraction.stop(), gallery.close(), storage.close()]);
  });
  const metrics = createMetrics(storage);
  const { registry } = metrics;
  const { findPrints, findPrintsOfImages } = extraction;
  const webhookHosts = parseAllowedHosts(settings.webhookHosts);
  const transactionWatch = createTransactionWatch();
  const searching = { storage, images, gallery, follower, findPrints, hubBureau, now };
  const service = { ...searching, transactionWatch };
  const worker = await startJobs({ ...service, keys, webhookHosts, limits, metrics, logger });
  const watch = createSearchWatch(storage);
  const identification = { storage, images, hubBureau, watch, findPrintsOfImages };
  let isStopping = false;
  let address = '';
  const publicAddress = () => publicAddressOf(settings, address);
  const isSecondFactorRequired = settings.secondFactor === 'required';
  const accounts = { storage, keys, hubBureau, publicAddress, isSecondFactorRequired };
  const directories = createDirectoryClients(keys, parseAllowedHosts(settings.directoryHosts));
  const wakeJobs = worker.wake;
  const mail = { storage, images, keys, webhookHosts, hubBureau, wakeJobs, transactionWatch };
  const exchange = exchangeHandlers(mail);
  const queue = createQueueRoom(storage, limits.jobsWaitingMax);
  const server = createServer({
    now,
    limits,
    logger,
    authenticate: (token, fingerprint, at) => authenticate(accounts, token, fingerprint, at),
    onAnswer: (route, status, seconds) =>
      metrics.requests.observe({ route, status: String(status) }, seconds),
    trustedProxies: settings.trustedProxies.split(',').filter((address) => address !== ''),
    staticFiles: readStaticFiles(settings.workstationFolder || builtWorkstation),
    ...tlsOf(settings),
    handlers: {
      ...operationHandlers({ storage, hubBureau, registry, isStopping: () => isStopping }),
      ...accountHandlers(accounts),
      ...signInHandlers(accounts),
      ...directoryHandlers({ ...accounts, directories }),
      ...recordHandlers({ storage, images, findPrints, findPrintsOfImages, wakeJobs }),
      ...identificationHandlers(identification),
      ...supervisionHandlers(identification),
      ...exchange,
      sendTransaction: async (request) => {
        await queue.require();
        return exchange.sendTransaction(request);
      },
      ...auditHandlers(storage, signer),
      ...statisticsHandlers(storage, hubBureau),
    },
  });
  const stop = async (): Promise<void> => {
    isStopping = true;
    watch.stop();
    transactionWatch.stop();
    await server.close();
    await worker.stop();
    await extraction.stop();
    await gallery.close();
    await storage.close();
  };
  const listening = server.listen({ host: settings.host, port: Number(settings.port) });
  address = await orStop(listening, stop);
  logger.info({ address, database: storage.kind }, 'the hub listens');
  return { address, publicAddress: publicAddress(), storage, stop };
}

/** What was started before is stopped where the next part fails: else its threads would keep the process. */
function orStop<T>(part: Promise<T>, stop: () => Promise<void>): Promise<T> {
  return part.catch(async (error) => {
    await stop();
    throw error;
  });
}

function startExtraction(
  { extractionThreadsMax, extractionTimeoutMs }: HubLimits,
  isWarm = false,
): ExtractionPool {
  const pool = createExtractionPool({
    threadsMax: Math.min(availableParallelism(), extractionThreadsMax),
    timeoutMs: extractionTimeoutMs,
  });
  // Where a thread fails at it, a file that somebody sends will say so.
  if (isWarm) pool.warmUp().catch(() => undefined);
  return pool;
}

/** Encryption of the hub's own, or of a proxy before it where the public address says so. */
function tlsOf({ tlsCertificateFile, tlsKeyFile, tlsClientCaFile, publicAddress }: Settings) {
  if (!tlsCertificateFile) return { isEncrypted: publicAddress.startsWith('https:') };
  const ca = tlsClientCaFile ? { ca: readFileSync(tlsClientCaFile) } : {};
  return {
    isEncrypted: true,
    tls: { cert: readFileSync(tlsCertificateFile), key: readFileSync(tlsKeyFile), ...ca },
  };
}
