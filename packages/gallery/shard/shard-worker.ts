// The thread of one shard: the only one that writes into its memory, and the one that searches it.
import { parentPort, workerData } from 'node:worker_threads';
import { GalleryError } from '../gallery-error.ts';
import { createPeopleIndex } from '../people-index/people-index.ts';
import type { ActiveSearch } from '../search/active-search.ts';
import { loadPart } from '../snapshot/load-part.ts';
import { publishPeople } from './people-write.ts';
import { createPrintScanner } from './print-scanner.ts';
import type { ShardReport, ShardRequest, ShardStart } from './protocol.ts';
import { withdrawPerson } from './publish.ts';
import { openShardMemory } from './shard-memory.ts';
import { createSharedPass } from './shared-pass.ts';

const { memory: sharedMemory, layout } = workerData as ShardStart;
const memory = openShardMemory(sharedMemory, layout);
const index = createPeopleIndex(memory);
const pass = createSharedPass(memory, createPrintScanner(memory), index, found, failed);

let reports: ShardReport[] = [];

/** What is done in one turn is told in one message. */
function report(message: ShardReport): void {
  if (reports.push(message) > 1) return;
  queueMicrotask(() => {
    parentPort?.postMessage(reports);
    reports = [];
  });
}

function found({ id, best, peopleCompared, printsCompared }: ActiveSearch): void {
  const candidates = best.sorted();
  report({ kind: 'found', id, answer: { candidates, peopleCompared, printsCompared } });
}

function failed(id: number, error: unknown): void {
  if (error instanceof GalleryError) {
    const { code, place, reason } = error;
    report({ kind: 'failed', id, code, place, reason });
  } else {
    const reason = error instanceof Error ? error.message : String(error);
    report({ kind: 'failed', id, code: 'gallery.shard-lost', place: 'shard', reason });
  }
}

function handle(request: ShardRequest): void {
  const { id } = request;
  switch (request.kind) {
    case 'put':
      publishPeople(memory, request.people, index.forget);
      report({ kind: 'written', id });
      break;
    case 'remove':
      withdrawPerson(memory, request.personSlot);
      index.forget(request.personSlot);
      report({ kind: 'written', id });
      break;
    case 'load':
      loadPart(memory, request.part, index.forget);
      report({ kind: 'written', id });
      break;
    case 'search':
      pass.join(id, request.question);
      break;
    case 'cancel':
      pass.leave(id);
  }
}

parentPort?.on('message', (requests: readonly ShardRequest[]) => {
  for (const request of requests) {
    try {
      handle(request);
    } catch (error) {
      failed(request.id, error);
    }
  }
});
