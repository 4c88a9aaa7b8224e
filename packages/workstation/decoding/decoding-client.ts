import type { WorkerCallName, WorkerCalls, WorkerResponse } from './worker-protocol.ts';

/** The worker that decodes and analyses, started when it is first needed. */
let worker: Worker | undefined;
let lastId = 0;
const waiting = new Map<
  number,
  { readonly resolve: (output: never) => void; readonly reject: (error: Error) => void }
>();

function start(): Worker {
  const started = new Worker(new URL('./decoding-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<WorkerResponse>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failure' in data) call?.reject(new Error(data.failure));
    else call?.resolve(data.output as never);
  });
  started.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  });
  return started;
}

/** Asks the worker; what cannot be read is an Error with the codec's own reason. */
export function decode<Name extends WorkerCallName>(
  call: Name,
  input: WorkerCalls[Name]['input'],
): Promise<WorkerCalls[Name]['output']> {
  worker ??= start();
  const id = ++lastId;
  worker.postMessage({ id, call, input });
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
  });
}
