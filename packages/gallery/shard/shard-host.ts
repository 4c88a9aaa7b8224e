import { Worker } from 'node:worker_threads';
import { GalleryError } from '../gallery-error.ts';
import { galleryLimits } from '../limits.ts';
import type { SearchQuestion } from '../search/search-question.ts';
import type { ShardAnswer, ShardReport, ShardRequest, ShardStart } from './protocol.ts';
import type { ShardMemory } from './shard-memory.ts';

/** What a shard is asked to write; it numbers its requests itself. */
export type ShardWrite = { [K in 'put' | 'remove' | 'load']: Omit<Request<K>, 'id'> }[
  | 'put'
  | 'remove'
  | 'load'];
type Request<K> = Extract<ShardRequest, { kind: K }>;

/** A search under way in one shard. */
export interface ShardSearch {
  readonly answer: Promise<ShardAnswer>;
  /** The answer will not be waited for. */
  cancel(): void;
}

/**
 * The main thread's side of a shard. It owns the memory, which therefore survives the worker: where a worker dies, another
 * one takes the same memory over, and what was not answered is sent again, once. A request that meets a dead worker
 * twice fails with `gallery.shard-lost`. None is forgotten.
 */
export interface ShardHost {
  write(write: ShardWrite): Promise<void>;
  search(question: SearchQuestion): ShardSearch;
  close(): Promise<void>;
}

export type StartWorker = (start: ShardStart) => Worker;

export const startShardWorker: StartWorker = (workerData) =>
  new Worker(new URL('./shard-worker.ts', import.meta.url), { workerData });

interface Pending {
  readonly request: ShardRequest;
  readonly resolve: (answer: ShardAnswer | undefined) => void;
  readonly reject: (error: GalleryError) => void;
  sends: number;
}

export function createShardHost(
  { memory, layout }: ShardMemory,
  startWorker: StartWorker,
): ShardHost {
  /** In the order in which they were asked, which for writes is the order that counts. */
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let deathsInRow = 0;
  let isClosed = false;
  /** What is asked in one turn goes in one message: each costs as much as copying a hundred prints. */
  let outbox: ShardRequest[] = [];
  /** Started by the first request: a gallery that is refused its snapshot costs no thread. */
  let worker: Worker | undefined;

  function start(): Worker {
    const started = startWorker({ memory, layout });
    let cause: unknown;
    started.on('message', (reports: readonly ShardReport[]) => reports.forEach(onReport));
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => onDeath(cause));
    return started;
  }

  function onReport(report: ShardReport): void {
    deathsInRow = 0;
    const asked = pending.get(report.id);
    // A search that was cancelled while its answer was on its way.
    if (!asked) return;
    pending.delete(report.id);
    switch (report.kind) {
      case 'written':
        asked.resolve(undefined);
        break;
      case 'found':
        asked.resolve(report.answer);
        break;
      case 'failed':
        asked.reject(new GalleryError(report.code, report.place, report.reason));
    }
  }

  function onDeath(cause: unknown): void {
    if (isClosed) return;
    deathsInRow++;
    for (const [id, { sends, reject }] of pending) {
      if (!isLost() && sends < galleryLimits.sendsMax) continue;
      pending.delete(id);
      reject(lost(cause));
    }
    if (isLost()) return;
    worker = undefined;
    // Writes first: with them done in their order, memory is as if no worker had died, and searches find it so.
    const asked = [...pending.values()];
    const isSearch = ({ request }: Pending) => request.kind === 'search';
    for (const one of [...asked.filter((p) => !isSearch(p)), ...asked.filter(isSearch)]) send(one);
  }

  const isLost = () => deathsInRow >= galleryLimits.deathsInRowMax;
  const lost = (cause?: unknown) =>
    new GalleryError('gallery.shard-lost', 'shard', 'its worker died', cause);

  function send(asked: Pending): void {
    asked.sends++;
    post(asked.request);
  }

  function post(request: ShardRequest): void {
    if (outbox.push(request) === 1) queueMicrotask(flush);
  }

  /** Before the next event: a worker that dies finds the outbox empty. */
  function flush(): void {
    const requests = outbox;
    outbox = [];
    if (isClosed) return;
    worker ??= start();
    worker.postMessage(requests);
  }

  function ask(request: ShardRequest): Promise<ShardAnswer | undefined> {
    return new Promise((resolve, reject) => {
      if (isClosed) return reject(new GalleryError('gallery.closed', 'gallery', 'was closed'));
      if (isLost()) return reject(lost());
      const asked: Pending = { request, resolve, reject, sends: 0 };
      pending.set(request.id, asked);
      send(asked);
    });
  }

  return {
    write: async (write) => {
      await ask({ ...write, id: ++lastId });
    },
    search: (question) => {
      const id = ++lastId;
      const answer = ask({ kind: 'search', id, question }) as Promise<ShardAnswer>;
      const cancel = () => {
        if (pending.delete(id)) post({ kind: 'cancel', id });
      };
      return { answer, cancel };
    },
    close: async () => {
      isClosed = true;
      const error = new GalleryError('gallery.closed', 'gallery', 'was closed meanwhile');
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
      await worker?.terminate();
    },
  };
}
