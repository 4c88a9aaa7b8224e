import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NistRecord, Transaction } from '../ansi-nist/model.ts';
import { readTransaction } from '../ansi-nist/read-transaction.ts';
import { writeTransaction } from '../ansi-nist/write-transaction.ts';
import { readTransactionXml } from '../ansi-nist/xml/read-transaction-xml.ts';
import { writeTransactionXml } from '../ansi-nist/xml/write-transaction-xml.ts';
import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { decodeImage } from '../image/decode-image.ts';
import { detectImageFormat } from '../image/detect-image-format.ts';
import { encodeImage } from '../image/encode-image.ts';
import type { ImageFormat, ImageHeader } from '../image/image-header.ts';
import { readJpeg2000Header } from '../image/jpeg-2000-header.ts';
import { readJpegHeader } from '../image/jpeg-header.ts';
import { readPngHeader } from '../image/png-header.ts';
import { readTiffHeader } from '../image/tiff-header.ts';
import { readFaceImageRecord } from '../iso-19794/face-image-record.ts';
import { readFingerImageRecord } from '../iso-19794/finger-image-record.ts';
import { readMinutiaeRecord } from '../iso-19794/read-minutiae-record.ts';
import { writeMinutiaeRecord } from '../iso-19794/write-minutiae-record.ts';
import { decodeWsq } from '../wsq/decode-wsq.ts';

/** A decoder, real bytes to start from, and what must hold when it accepts. */
export interface FuzzTarget {
  readonly name: string;
  readonly seeds: readonly Uint8Array[];
  /** Throws an ordinary Error where an accepted value is wrong; CodecError is the right refusal. */
  decode(bytes: Uint8Array): Promise<void>;
}

const shared = '../shared/data';

/** Transactions above this are palms: their XML is mostly base64 and would take most of the time. */
const xmlSeedBytesMax = 200_000;

/** Everything that a transaction says; elements without a field may change their order. */
function contentOf({ records, unmapped, attributes }: Transaction): string {
  const sorted = (kept: readonly unknown[] = []) => kept.map((one) => JSON.stringify(one)).sort();
  const attributesOf = (kept: NistRecord['attributes'] = []) =>
    kept.map((one) => ({ path: one.path, attributes: [...one.attributes] }));
  const contents = records.map((record) => [
    record.type,
    record.fields,
    sorted(record.unmapped),
    sorted(attributesOf(record.attributes)),
  ]);
  return JSON.stringify([contents, sorted(unmapped), [...(attributes ?? [])]]);
}

/** A small image with every gray level, the seed of formats that have no real file here. */
const sample: GrayImage = {
  width: 96,
  height: 80,
  pixels: Uint8Array.from(
    { length: 96 * 80 },
    (_, i) => 128 + 100 * Math.sin(i * 0.31) * Math.cos(i * 0.007),
  ),
  resolution: { ppi: 500, source: 'stated' },
};

/** Real files below the shared data whose name ends so; none where the data is not there. */
function realFiles(folder: string, ...endings: readonly string[]): Uint8Array[] {
  const path = join(shared, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(path, name))))
    .sort((a, b) => a.length - b.length)
    .slice(0, 6);
}

function checkImage(image: GrayImage): void {
  if (image.pixels.length !== image.width * image.height) {
    throw new Error(`${image.pixels.length} pixels of ${image.width} x ${image.height}`);
  }
  if (!(image.resolution.ppi > 0)) throw new Error(`a resolution of ${image.resolution.ppi}`);
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** Every decoder of the package with its seeds. */
export async function listFuzzTargets(): Promise<readonly FuzzTarget[]> {
  const encoded = (format: Parameters<typeof encodeImage>[1]) => encodeImage(sample, format);
  const image = async (name: string, seeds: readonly Uint8Array[]): Promise<FuzzTarget> => ({
    name,
    seeds,
    decode: async (bytes) => checkImage(await decodeImage(bytes)),
  });
  const targets: readonly FuzzTarget[] = [
    {
      name: 'ansi-nist',
      seeds: realFiles('nist-itl', '.an2k'),
      decode: async (bytes) => {
        const written = writeTransaction(readTransaction(bytes));
        if (!sameBytes(written, bytes)) throw new Error('does not write back the same bytes');
      },
    },
    {
      name: 'ansi-nist-xml',
      seeds: [
        new Uint8Array(readFileSync('tests/vectors/int-i-6-latent-search.xml')),
        ...realFiles('nist-itl', '.an2k')
          .filter(({ length }) => length < xmlSeedBytesMax)
          .map((bytes) => writeTransactionXml(readTransaction(bytes))),
      ],
      decode: async (bytes) => {
        const transaction = readTransactionXml(bytes);
        const again = readTransactionXml(writeTransactionXml(transaction));
        if (contentOf(again) !== contentOf(transaction)) {
          throw new Error('does not write back the same transaction');
        }
      },
    },
    {
      name: 'minutiae-record',
      seeds: [
        ...realFiles('nist-itl', 'fmr.ansi2004', 'fmr.ansi2007', 'fmr.iso2005'),
        ...realFiles('fvc/fvc2002-db2', '101_1.iso'),
      ],
      decode: async (bytes) => {
        const record = readMinutiaeRecord(bytes);
        const again = readMinutiaeRecord(writeMinutiaeRecord(record));
        if (JSON.stringify(again.views) !== JSON.stringify(record.views)) {
          throw new Error('does not write back the same views');
        }
      },
    },
    {
      name: 'face-image-record',
      seeds: realFiles('nist-itl', 'face01.iso2005'),
      decode: async (bytes) => void readFaceImageRecord(bytes),
    },
    {
      name: 'finger-image-record',
      seeds: [fingerImageRecord()],
      decode: async (bytes) => void readFingerImageRecord(bytes),
    },
    {
      name: 'wsq',
      seeds: [await encoded('wsq'), ...realFiles('wsq', '.wsq').slice(0, 3)],
      decode: async (bytes) => checkImage(decodeWsq(bytes)),
    },
    await image('png', [await encoded('png')]),
    await image('jpeg', [await encoded('jpeg')]),
    await image('tiff', [await encoded('tiff'), ...realFiles('fvc/fvc2002-db4', '101_1.tif')]),
    await image('bmp', [await encoded('bmp')]),
    await image('pgm', [await encoded('pgm'), plainPgm()]),
    await image('jpeg-2000', [await encoded('jpeg-2000'), ...realFiles('nist-itl', '.jp2')]),
  ];
  return targets.filter(({ seeds }) => seeds.length > 0);
}

function plainPgm(): Uint8Array {
  return Buffer.from(`P2\n# plain\n8 4\n255\n${[...sample.pixels.subarray(0, 32)].join(' ')}\n`);
}

/** ISO/IEC 19794-4:2005 with one raw image of 2 x 2 pixels. */
function fingerImageRecord(): Uint8Array {
  const head = [0x46, 0x49, 0x52, 0, 0x30, 0x31, 0x30, 0, 0, 0, 0, 0, 0, 50];
  const general = [0, 9, 0, 31, 1, 2, 0, 197, 0, 197, 0, 197, 0, 197, 8, 0, 0, 0];
  const view = [0, 0, 0, 18, 3, 1, 0, 80, 0, 0, 2, 0, 2, 0, 10, 20, 30, 40];
  return Uint8Array.from([...head, ...general, ...view]);
}

export interface FuzzOutcome {
  readonly isAccepted: boolean;
  /** What the decoder did wrong. */
  readonly problem?: string;
}

/** Feeds one mutation to a target. Refusing with a CodecError is as good as a sound value. */
export async function feed(target: FuzzTarget, bytes: Uint8Array): Promise<FuzzOutcome> {
  try {
    await target.decode(bytes);
    return { isAccepted: true };
  } catch (error) {
    if (!(error instanceof CodecError)) {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { isAccepted: false, problem };
    }
    const isComplete = error.offset >= -1 && error.place !== '' && error.reason !== '';
    if (isComplete) return { isAccepted: false };
    return { isAccepted: false, problem: `an error without place or reason: ${error.message}` };
  }
}

/** Formats whose decoders are libraries: the own ones allocate after they have looked. */
const headerReaders: Partial<Record<ImageFormat, (bytes: Uint8Array) => ImageHeader>> = {
  png: readPngHeader,
  jpeg: readJpegHeader,
  tiff: readTiffHeader,
  'jpeg-2000': readJpeg2000Header,
  wsq: frameSize,
};

/** Size in the frame header of a WSQ stream, wherever in it. */
function frameSize(bytes: Uint8Array): ImageHeader {
  const at = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xa2]));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { height: view.getUint16(at + 6), width: view.getUint16(at + 8) };
}

/** Pixels that an image file states, true or not; 0 where it states none. */
export function statedPixels(bytes: Uint8Array): number {
  try {
    const read = headerReaders[detectImageFormat(bytes) ?? 'raw'];
    const { width, height } = read?.(bytes) ?? { width: 0, height: 0 };
    return Math.max(0, width) * Math.max(0, height);
  } catch {
    return 0;
  }
}
