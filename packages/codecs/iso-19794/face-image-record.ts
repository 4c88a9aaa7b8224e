import { ByteReader } from '../byte-reader.ts';

/** A point of a face: MPEG-4 code and pixel. */
export interface FacePoint {
  readonly type: number;
  readonly code: number;
  readonly x: number;
  readonly y: number;
}

export interface FaceImage {
  readonly width: number;
  readonly height: number;
  readonly points: readonly FacePoint[];
  readonly compression: 'jpeg' | 'jpeg-2000';
  /** 0 basic, 1 full frontal, 2 token frontal. */
  readonly imageType: number;
  readonly quality: number;
  /** A view of the record's bytes. */
  readonly data: Uint8Array;
}

export interface FaceImageRecord {
  readonly standard: 'iso-19794-5:2005';
  readonly images: readonly FaceImage[];
}

const magic = 0x46414300;
const version2005 = 0x30313000;
const compressions = ['jpeg', 'jpeg-2000'] as const;

export function looksLikeFaceImageRecord(bytes: Uint8Array): boolean {
  return bytes.length >= 14 && new ByteReader(bytes, 'iso-19794-5').uint32('magic') === magic;
}

/** Reads ISO/IEC 19794-5:2005 face image records. Throws CodecError `iso-19794-5/...`. */
export function readFaceImageRecord(bytes: Uint8Array): FaceImageRecord {
  const reader = new ByteReader(bytes, 'iso-19794-5');
  if (reader.uint32('magic') !== magic) reader.fail('not-this-format', 'magic', 'is not FAC', 0);
  const version = reader.uint32('version');
  if (version !== version2005) {
    reader.fail('unsupported', 'version', 'only the edition of 2005 ("010") is read', 4);
  }
  const length = reader.uint32('record length');
  if (length !== bytes.length) {
    const reason = `states ${length} bytes, the file has ${bytes.length}`;
    reader.fail('bad-length', 'record length', reason, 8);
  }
  const count = reader.uint16('number of images');
  const images = Array.from({ length: count }, () => readImage(reader));
  if (reader.remaining > 0) {
    reader.fail('bad-length', 'end of record', `${reader.remaining} bytes follow the last image`);
  }
  return { standard: 'iso-19794-5:2005', images };
}

function readImage(reader: ByteReader): FaceImage {
  const start = reader.offset;
  const length = reader.uint32('image block length');
  const pointCount = reader.uint16('number of feature points');
  // Gender and colors are passed over: they are no features to match by (README, guard-rails).
  reader.skip(14, 'subject and pose');
  const points = Array.from({ length: pointCount }, () => readPoint(reader));
  const imageType = reader.uint8('image type');
  const code = reader.uint8('image data type');
  const compression = compressions[code];
  if (!compression) reader.fail('unsupported', 'image data type', `code ${code}`);
  const width = reader.uint16('width');
  const height = reader.uint16('height');
  reader.skip(4, 'color space, source and device');
  const quality = reader.uint16('quality');
  const data = reader.take(length - (reader.offset - start), 'image data');
  return { width, height, points, compression, imageType, quality, data };
}

function readPoint(reader: ByteReader): FacePoint {
  const type = reader.uint8('feature point type');
  const code = reader.uint8('feature point code');
  const x = reader.uint16('feature point');
  const y = reader.uint16('feature point');
  reader.skip(2, 'reserved');
  return { type, code, x, y };
}
