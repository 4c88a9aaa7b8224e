// Makes all prints of one synthetic finger and reads them, on a thread; see draw-prints.ts.
import { parentPort } from 'node:worker_threads';
import {
  createImpression,
  createMasterFinger,
  examineMark,
  extract,
  extractMark,
  storedTemplate,
  type Template,
} from '../../packages/fingerprint/index.ts';
import type { MasterFinger } from '../../packages/fingerprint/synthesis/master/master-finger.ts';
import type { FingerRequest, WantedPrint } from './draw-prints.ts';

function readPrint(master: MasterFinger, { options, reading }: WantedPrint): Template {
  switch (reading) {
    case 'examiner':
      return examineMark(master, options);
    case 'mark':
      return extractMark(createImpression(master, options));
    default:
      return extract(createImpression(master, options));
  }
}

parentPort?.on('message', ({ seed, prints }: FingerRequest) => {
  const master = createMasterFinger({ seed });
  parentPort?.postMessage(prints.map((wanted) => storedTemplate(readPrint(master, wanted))));
});
