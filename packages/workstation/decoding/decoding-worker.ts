import { analysePrint } from './analyse-print.ts';
import { browserImage } from './browser-image.ts';
import { buildCardFile } from './build-card-file.ts';
import { buildFile } from './build-file.ts';
import { comparePrints } from './compare-prints.ts';
import { imageAt, type OpenFile, openFile, reportOf } from './open-file.ts';
import { cardOf, type OpenScan, openScan } from './read-card.ts';
import { slapOf } from './read-slap.ts';
import { withStatedFingers } from './state-fingers.ts';
import type {
  GrayPixels,
  WorkerCallName,
  WorkerCalls,
  WorkerRequest,
  WorkerResponse,
} from './worker-protocol.ts';

/** The file read last: later calls name its records. */
let file: OpenFile | undefined;

function theFile(): OpenFile {
  if (!file) throw new Error('No file is open.');
  return file;
}

/** The scan opened last: a card is cut out of it when a person has looked at its boxes. */
let scan: OpenScan | undefined;

function theScan(): OpenScan {
  if (!scan) throw new Error('No scan is open.');
  return scan;
}

const handlers: {
  readonly [Name in WorkerCallName]: (
    input: WorkerCalls[Name]['input'],
  ) => Promise<WorkerCalls[Name]['output']> | WorkerCalls[Name]['output'];
} = {
  readFile: ({ bytes }) => {
    file = openFile(bytes);
    return reportOf(file);
  },
  readPrint: async ({ recordIndex }) => analysePrint(await imageAt(theFile(), recordIndex)),
  readSlap: async ({ recordIndex }) => slapOf(theFile(), recordIndex),
  analyse: ({ image }) => analysePrint(image),
  decodeImage: ({ bytes }) => browserImage(bytes),
  compare: ({ probe, reference }) => comparePrints(probe, reference),
  openScan: async ({ bytes }) => {
    scan = await openScan(bytes);
    const { width, height, statedPpi } = scan;
    return { width, height, statedPpi };
  },
  readCard: ({ ppi }) => {
    scan = { ...theScan(), ppi };
    return cardOf(scan);
  },
  buildCardFile: (input) => ({ bytes: buildCardFile(theScan(), input) }),
  buildFile: async (input) => ({ bytes: await buildFile(input) }),
  writeFile: ({ stated }) => ({ bytes: withStatedFingers(theFile(), stated) }),
};

/** Pixels move to the page instead of being copied. */
function transfersOf(output: unknown): Transferable[] {
  const image = (output as { readonly image?: GrayPixels }).image;
  return image ? [image.pixels.buffer] : [];
}

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  const { id, call, input } = data;
  const handle = handlers[call] as (input: unknown) => unknown;
  Promise.resolve()
    .then(() => handle(input))
    .then((output) => {
      const response: WorkerResponse = { id, output };
      self.postMessage(response, { transfer: transfersOf(output) });
    })
    .catch((error: unknown) => {
      const failure = error instanceof Error ? error.message : String(error);
      self.postMessage({ id, failure } satisfies WorkerResponse);
    });
});
