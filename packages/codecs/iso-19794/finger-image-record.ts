import { ByteReader } from '../byte-reader.ts';

/** Compression of the image bytes in a finger image record, by its code. */
export const fingerImageCompressions = [
  'none',
  'none-bit-packed',
  'wsq',
  'jpeg',
  'jpeg-2000',
  'png',
] as const;

export interface FingerImage {
  readonly position: number;
  readonly viewNumber: number;
  readonly impressionType: number;
  readonly quality: number;
  readonly width: number;
  readonly height: number;
  readonly ppi: number;
  readonly bitsPerPixel: number;
  readonly compression: (typeof fingerImageCompressions)[number];
  /** A view of the record's bytes. */
  readonly data: Uint8Array;
}

export interface FingerImageRecord {
  readonly standard: 'iso-19794-4:2005' | 'iso-19794-4:2011';
  readonly images: readonly FingerImage[];
}

const magic = 0x46495200;
const versions = { first: 0x30313000, second: 0x30323000 } as const;
const unitsPerCm = 2;
const inchCm = 2.54;

export function looksLikeFingerImageRecord(bytes: Uint8Array): boolean {
  return bytes.length >= 16 && new ByteReader(bytes, 'iso-19794-4').uint32('magic') === magic;
}

/** Reads ISO/IEC 19794-4:2005 and :2011 finger image records. Throws CodecError `iso-19794-4/...`. */
export function readFingerImageRecord(bytes: Uint8Array): FingerImageRecord {
  const reader = new ByteReader(bytes, 'iso-19794-4');
  if (reader.uint32('magic') !== magic) {
    reader.fail('not-this-format', 'magic', 'is not FIR', 0);
  }
  const version = reader.uint32('version');
  if (version === versions.first) return readEdition2005(reader);
  if (version === versions.second) return readEdition2011(reader);
  return reader.fail('unsupported', 'version', `${version.toString(16)}`, 4);
}

function readEdition2005(reader: ByteReader): FingerImageRecord {
  const high = reader.uint16('record length');
  checkLength(reader, high * 2 ** 32 + reader.uint32('record length'));
  reader.skip(4, 'capture device and acquisition level');
  const count = reader.uint8('number of images');
  const perCm = reader.uint8('scale units') === unitsPerCm;
  reader.skip(4, 'scan resolution');
  const density = reader.uint16('image resolution');
  reader.skip(2, 'vertical image resolution');
  const bitsPerPixel = reader.uint8('pixel depth');
  const compression = readCompression(reader);
  reader.skip(2, 'reserved');
  const ppi = perCm ? density * inchCm : density;
  const images = Array.from({ length: count }, (): FingerImage => {
    const start = reader.offset;
    const length = reader.uint32('image block length');
    const position = reader.uint8('finger position');
    reader.skip(1, 'count of views');
    const viewNumber = reader.uint8('view number');
    const quality = reader.uint8('quality');
    const impressionType = reader.uint8('impression type');
    const width = reader.uint16('width');
    const height = reader.uint16('height');
    reader.skip(1, 'reserved');
    const data = reader.take(length - (reader.offset - start), 'image data');
    const head = { position, viewNumber, impressionType, quality };
    return { ...head, width, height, ppi, bitsPerPixel, compression, data };
  });
  return { standard: 'iso-19794-4:2005', images: finish(reader, images) };
}

function readEdition2011(reader: ByteReader): FingerImageRecord {
  checkLength(reader, reader.uint32('record length'));
  const count = reader.uint16('number of representations');
  const hasCertificates = reader.uint8('certification flag') === 1;
  reader.skip(1, 'number of positions');
  const images = Array.from({ length: count }, () => readRepresentation(reader, hasCertificates));
  return { standard: 'iso-19794-4:2011', images: finish(reader, images) };
}

function readRepresentation(reader: ByteReader, hasCertificates: boolean): FingerImage {
  const start = reader.offset;
  const length = reader.uint32('representation length');
  reader.skip(14, 'capture date and device');
  const qualities = reader.take(5 * reader.uint8('number of quality blocks'), 'quality');
  if (hasCertificates) reader.skip(3 * reader.uint8('number of certificates'), 'certificates');
  const position = reader.uint8('finger position');
  const viewNumber = reader.uint8('representation number');
  const perCm = reader.uint8('scale units') === unitsPerCm;
  reader.skip(4, 'capture resolution');
  const density = reader.uint16('image resolution');
  reader.skip(2, 'vertical image resolution');
  const bitsPerPixel = reader.uint8('pixel depth');
  const compression = readCompression(reader);
  const impressionType = reader.uint8('impression type');
  const width = reader.uint16('width');
  const height = reader.uint16('height');
  const data = reader.take(reader.uint32('image data length'), 'image data');
  if (reader.offset > start + length) {
    reader.fail('bad-length', 'representation', `states ${length} bytes`, start);
  }
  // Segmentation, annotation and comments may follow the image; they are not read.
  reader.seek(start, 'representation');
  reader.skip(length, 'representation');
  const ppi = perCm ? density * inchCm : density;
  const head = { position, viewNumber, impressionType, quality: qualities[0] ?? 255 };
  return { ...head, width, height, ppi, bitsPerPixel, compression, data };
}

function readCompression(reader: ByteReader): FingerImage['compression'] {
  const code = reader.uint8('compression');
  const compression = fingerImageCompressions[code];
  return compression ?? reader.fail('unsupported', 'compression', `code ${code}`);
}

function checkLength(reader: ByteReader, length: number): void {
  if (length !== reader.bytes.length) {
    const reason = `states ${length} bytes, the file has ${reader.bytes.length}`;
    reader.fail('bad-length', 'record length', reason, 8);
  }
}

function finish<T>(reader: ByteReader, images: readonly T[]): readonly T[] {
  if (reader.remaining > 0) {
    reader.fail('bad-length', 'end of record', `${reader.remaining} bytes follow the last image`);
  }
  return images;
}
