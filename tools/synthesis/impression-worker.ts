// Makes all impressions of one synthetic finger and extracts them, on a thread; see draw-prints.ts.
import { parentPort } from 'node:worker_threads';
import {
  createImpression,
  createMasterFinger,
  extract,
  storedTemplate,
} from '../../packages/fingerprint/index.ts';
import type { FingerRequest } from './draw-prints.ts';

parentPort?.on('message', ({ seed, impressions }: FingerRequest) => {
  const master = createMasterFinger({ seed });
  const templates = impressions.map((options) =>
    storedTemplate(extract(createImpression(master, options))),
  );
  parentPort?.postMessage(templates);
});
