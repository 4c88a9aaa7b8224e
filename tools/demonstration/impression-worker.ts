// Makes synthetic impressions on a thread of its own; see people.ts.
import { parentPort } from 'node:worker_threads';
import { createImpression, createMasterFinger } from '../../packages/fingerprint/index.ts';
import type { ImpressionRequest } from './people.ts';

parentPort?.on('message', ({ fingerSeed, impressionSeed, quality }: ImpressionRequest) => {
  const finger = createMasterFinger({ seed: fingerSeed });
  parentPort?.postMessage(createImpression(finger, { seed: impressionSeed, quality }));
});
