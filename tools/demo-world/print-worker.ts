// Makes prints on a thread of its own; see make-prints.ts for the messages.
import { parentPort } from 'node:worker_threads';
import { encodeWsq } from '../../packages/codecs/index.ts';
import { createImpression, createMasterFinger } from '../../packages/fingerprint/index.ts';
import type { FingerRequest, WsqPrint } from './make-prints.ts';

/** The FBI's rate for prints at 500 ppi. */
const bitsPerPixel = 0.75;

parentPort?.on('message', ({ fingerSeed, impressions }: FingerRequest) => {
  const finger = createMasterFinger({ seed: fingerSeed });
  const prints = impressions.map(({ impressionSeed, quality }): WsqPrint => {
    const image = createImpression(finger, { seed: impressionSeed, quality });
    const { width, height } = image;
    return { width, height, data: encodeWsq(image, { bitsPerPixel }) };
  });
  parentPort?.postMessage(prints);
});
