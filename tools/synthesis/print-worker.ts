// Makes all prints of one synthetic finger and reads them, on a thread; see draw-prints.ts.
import { parentPort } from 'node:worker_threads';
import type { GrayImage } from '../../packages/codecs/index.ts';
import {
  createImpression,
  createMasterFinger,
  examineMark,
  extract,
  extractMark,
  type ImpressionOptions,
  type MasterFinger,
  storedTemplate,
  type Template,
} from '../../packages/fingerprint/index.ts';
import type { FingerRequest, WantedPrint } from './draw-prints.ts';

function readPrint(
  master: MasterFinger,
  draw: (options: ImpressionOptions) => GrayImage,
  { options, reading }: WantedPrint,
): Template {
  switch (reading) {
    case 'examiner':
      return examineMark(master, options);
    case 'mark':
      return extractMark(draw(options));
    default:
      return extract(draw(options));
  }
}

/** Draws each impression once, however many read it. */
function drawer(master: MasterFinger): (options: ImpressionOptions) => GrayImage {
  const drawn = new Map<string, GrayImage>();
  return (options) => {
    const key = JSON.stringify(options);
    const image = drawn.get(key) ?? createImpression(master, options);
    drawn.set(key, image);
    return image;
  };
}

parentPort?.on('message', ({ seed, prints }: FingerRequest) => {
  const master = createMasterFinger({ seed });
  const draw = drawer(master);
  parentPort?.postMessage(prints.map((wanted) => storedTemplate(readPrint(master, draw, wanted))));
});
