import { ByteReader } from '../byte-reader.ts';
import { type ImageHeader, inchesPerMetre } from './image-header.ts';

const boxes = {
  header: 0x6a703268,
  resolution: 0x72657320,
  capture: 0x72657363,
  display: 0x72657364,
  codestream: 0x6a703263,
} as const;
const startOfCodestream = 0xff4f;
const sizeMarker = 0xff51;

/** Size (SIZ) and resolution ("res " box) of a JPEG 2000 file or codestream (ITU-T T.800). */
export function readJpeg2000Header(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, 'jpeg-2000');
  if (bytes[0] === 0xff) return readSize(reader);
  return readBoxes(reader, bytes.length, {});
}

function readBoxes(reader: ByteReader, end: number, found: Partial<ImageHeader>): ImageHeader {
  let stated = found.stated;
  while (reader.offset < end) {
    const box = readBox(reader, end);
    if (box.type === boxes.codestream) {
      return { ...readSize(reader), ...(stated ? { stated } : {}) };
    }
    // Both are boxes of boxes: their content follows as if it stood here.
    if (box.type === boxes.header || box.type === boxes.resolution) continue;
    if (box.type === boxes.capture) stated = readDensity(reader);
    else if (box.type === boxes.display) stated ??= readDensity(reader);
    reader.seek(box.end, 'box');
  }
  return reader.fail('inconsistent', 'boxes', 'no codestream among them');
}

function readBox(reader: ByteReader, parentEnd: number) {
  const start = reader.offset;
  let length = reader.uint32('box length');
  const type = reader.uint32('box type');
  if (length === 1) {
    const high = reader.uint32('box length');
    length = high * 2 ** 32 + reader.uint32('box length');
  }
  const end = length === 0 ? parentEnd : start + length;
  if (end < reader.offset || end > parentEnd) {
    reader.fail('bad-length', 'box', `states ${length} bytes`, start);
  }
  return { type, end };
}

/** Numerator, denominator and decimal exponent, pixels per metre; vertical first. */
function readDensity(reader: ByteReader): NonNullable<ImageHeader['stated']> {
  const y = reader.uint16('resolution') / reader.uint16('resolution');
  const x = reader.uint16('resolution') / reader.uint16('resolution');
  const yExponent = (reader.uint8('resolution') << 24) >> 24;
  const xExponent = (reader.uint8('resolution') << 24) >> 24;
  return { x: (x * 10 ** xExponent) / inchesPerMetre, y: (y * 10 ** yExponent) / inchesPerMetre };
}

function readSize(reader: ByteReader): ImageHeader {
  if (reader.uint16('SOC') !== startOfCodestream || reader.uint16('SIZ') !== sizeMarker) {
    reader.fail('not-this-format', 'codestream', 'does not start with SOC and SIZ');
  }
  reader.skip(4, 'SIZ length and capabilities');
  const right = reader.uint32('SIZ width');
  const bottom = reader.uint32('SIZ height');
  const left = reader.uint32('SIZ offset');
  const top = reader.uint32('SIZ offset');
  return { width: right - left, height: bottom - top };
}
