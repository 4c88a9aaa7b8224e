// Draws and extracts the impressions of one synthetic finger; see synthetic-prints.ts for the messages.
import { parentPort } from 'node:worker_threads';
import {
  createImpression,
  createMasterFinger,
  encodeTemplate,
  extract,
} from '../../packages/fingerprint/index.ts';
import type { FingerRequest } from './synthetic-prints.ts';

parentPort?.on('message', ({ seed, impressionCount }: FingerRequest) => {
  const finger = createMasterFinger({ seed });
  const templates = Array.from({ length: impressionCount }, (_, i) => {
    const template = extract(createImpression(finger, { seed: i + 1 }));
    return Buffer.from(encodeTemplate(template)).toString('base64');
  });
  parentPort?.postMessage(templates);
});
