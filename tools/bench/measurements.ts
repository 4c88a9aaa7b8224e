// What npm run bench measures. A measurement prepares its data, then gives the value of one run.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeImage } from '../../packages/codecs/image/index.ts';
import { decodeWsq, encodeWsq, type GrayImage } from '../../packages/codecs/index.ts';
import {
  createImpression,
  createMasterFinger,
  evidenceEntryBytes,
  extract,
  galleryMinutiaeMax,
  packedTemplateBytes,
  packTemplate,
  readEvidenceEntry,
  scanRelaxedSimilarityMin,
  scoreOf,
  storedTemplate,
} from '../../packages/fingerprint/index.ts';
import { layOutPrints } from '../scan/print-memory.ts';

export interface Measurement {
  readonly name: string;
  readonly unit: string;
  /** Once is enough for a value that does not change, such as a size. */
  readonly isExact?: boolean;
  prepare(): Promise<() => number>;
}

const shared = '../shared/data';
const fvcFolder = join(shared, 'fvc');
/** Every fifth impression of each set: enough to be mixed, few enough for a run of seconds. */
const everyFifth = 5;
const runSecondsMin = 0.5;

/** What the figures were measured on: real data where it is there, synthetic prints elsewhere. */
export const dataSource = existsSync(shared)
  ? 'FVC2002/2004 set B and NIST WSQ'
  : 'synthetic prints';

async function loadPrints(): Promise<readonly GrayImage[]> {
  if (!existsSync(fvcFolder)) return syntheticPrints();
  const paths = readdirSync(fvcFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tif'))
    .sort()
    .filter((_, i) => i % everyFifth === 0);
  return Promise.all(paths.map((name) => decodeImage(readFileSync(join(fvcFolder, name)))));
}

function syntheticPrints(): readonly GrayImage[] {
  return [1, 2, 3, 4].flatMap((seed) => {
    const master = createMasterFinger({ seed });
    return [1, 2].map((impression) => createImpression(master, { seed: impression }));
  });
}

async function loadWsq(): Promise<readonly Uint8Array[]> {
  const folder = join(shared, 'wsq');
  if (!existsSync(folder)) {
    return syntheticPrints().map((image) => encodeWsq(image, { bitsPerPixel: 0.75 }));
  }
  const names = readdirSync(folder).filter((name) => name.endsWith('.wsq'));
  return names.map((name) => readFileSync(join(folder, name)));
}

/** Repeats work for at least half a second and gives units of it a second. */
function rate(work: () => number): number {
  let units = 0;
  const startedMs = performance.now();
  let seconds = 0;
  while (seconds < runSecondsMin) {
    units += work();
    seconds = (performance.now() - startedMs) / 1000;
  }
  return units / seconds;
}

/** Prints as a gallery keeps them. */
async function loadPacked(): Promise<readonly Uint8Array[]> {
  const prints = await loadPrints();
  return prints.map(
    (image) => packTemplate(storedTemplate(extract(image)), galleryMinutiaeMax).bytes,
  );
}

/**
 * Lays a gallery in the kernel's memory. The function that comes back is a 1:N scan over mixed templates: the print of
 * that number against all, mated or not; its sum of scores keeps the work from being left out.
 */
function layOutScan(packed: readonly Uint8Array[]): (probeNumber: number) => number {
  const { kernel, view, resultsAddress, addressOf, list } = layOutPrints(packed);
  const references = list();
  return (probeNumber) => {
    const probe = addressOf(probeNumber);
    const count = kernel.compareListed(probe, references, scanRelaxedSimilarityMin, resultsAddress);
    let scores = 0;
    for (let i = 0; i < count; i++) {
      scores += scoreOf(readEvidenceEntry(view, resultsAddress + i * evidenceEntryBytes).evidence);
    }
    return scores;
  };
}

const pixelsPerMegapixel = 1e6;

export const measurements: readonly Measurement[] = [
  {
    name: 'wsq/decode/megapixelsPerSecond',
    unit: 'MP/s',
    prepare: async () => {
      const streams = await loadWsq();
      return () =>
        rate(() => {
          let pixels = 0;
          for (const bytes of streams) pixels += decodeWsq(bytes).pixels.length;
          return pixels / pixelsPerMegapixel;
        });
    },
  },
  {
    name: 'fingerprint/extraction/imagesPerSecond',
    unit: 'images/s',
    prepare: async () => {
      const images = await loadPrints();
      return () =>
        rate(() => {
          for (const image of images) extract(image);
          return images.length;
        });
    },
  },
  {
    name: 'fingerprint/comparison/perSecond',
    unit: 'comparisons/s',
    prepare: async () => {
      const packed = await loadPacked();
      const scan = layOutScan(packed);
      return () =>
        rate(() => {
          for (const number of packed.keys()) scan(number);
          return packed.length ** 2;
        });
    },
  },
];

export const sizes: readonly Measurement[] = [
  {
    name: 'fingerprint/template/bytesMean',
    unit: 'bytes',
    isExact: true,
    prepare: async () => {
      const lengths = (await loadPacked()).map(({ length }) => length);
      return () => lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    },
  },
  {
    name: 'fingerprint/template/bytesMax',
    unit: 'bytes',
    isExact: true,
    prepare: async () => () => packedTemplateBytes(galleryMinutiaeMax),
  },
];
