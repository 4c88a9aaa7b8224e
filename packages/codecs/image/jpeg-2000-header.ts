import { ByteReader } from '../byte-reader.ts';
import { type ImageHeader, inchesPerMetre } from './image-header.ts';
import { boxTypes, enumeratedColors } from './jpeg-2000-boxes.ts';
import {
  type CodestreamHeader,
  checkTileParts,
  readCodestreamHeader,
} from './jpeg-2000-codestream.ts';

/** Size (SIZ) and resolution ("res " box) of a whole JP2 file or bare codestream (ITU-T T.800). */
export function readJpeg2000Header(bytes: Uint8Array): CodestreamHeader {
  const reader = new ByteReader(bytes, 'jpeg-2000');
  return bytes[0] === 0xff ? readCodestream(reader) : readBoxes(reader);
}

function readCodestream(reader: ByteReader): CodestreamHeader {
  const header = readCodestreamHeader(reader);
  checkTileParts(reader, header.tileCount);
  return header;
}

function readBoxes(reader: ByteReader): CodestreamHeader {
  let capture: ImageHeader['stated'];
  let display: ImageHeader['stated'];
  while (reader.remaining > 0) {
    const box = readBox(reader);
    switch (box.type) {
      case boxTypes.header:
      case boxTypes.resolution:
        // Both are boxes of boxes: their content follows as if it stood here.
        continue;
      case boxTypes.codestream: {
        const stated = capture ?? display;
        const content = reader.bytes.subarray(0, box.end);
        const header = readCodestream(new ByteReader(content, 'jpeg-2000', reader.offset));
        return stated ? { ...header, stated } : header;
      }
      case boxTypes.palette:
        reader.fail('unsupported', 'palette box', 'colors by palette');
        break;
      case boxTypes.color:
        checkColor(reader);
        break;
      case boxTypes.captureResolution:
        capture = readDensity(reader);
        break;
      case boxTypes.displayResolution:
        display = readDensity(reader);
        break;
    }
    reader.seek(box.end, 'box');
  }
  return reader.fail('truncated', 'boxes', 'no codestream among them');
}

function readBox(reader: ByteReader) {
  const start = reader.offset;
  const shortLength = reader.uint32('box length');
  const type = reader.uint32('box type');
  // 1 stands for a length of 64 bits behind the type, 0 for the rest of the file.
  const length =
    shortLength === 1
      ? reader.uint32('box length') * 2 ** 32 + reader.uint32('box length')
      : shortLength;
  const end = shortLength === 0 ? reader.bytes.length : start + length;
  if (end < reader.offset) reader.fail('bad-length', 'box', `states ${length} bytes`, start);
  if (end > reader.bytes.length) {
    reader.fail('truncated', 'box', `${length} bytes, ${reader.remaining} are left`, start);
  }
  return { type, end };
}

/** Gray, RGB or YCC by number, or by a color profile, which is not applied. */
function checkColor(reader: ByteReader): void {
  const byNumber = 1;
  const method = reader.uint8('color method');
  reader.skip(2, 'color precedence');
  if (method !== byNumber) return;
  const color = reader.uint32('color space');
  if (Object.values(enumeratedColors).every((known) => known !== color)) {
    reader.fail('unsupported', 'color space', `number ${color}`);
  }
}

/** Numerator, denominator and decimal exponent, pixels per metre; vertical first. */
function readDensity(reader: ByteReader): NonNullable<ImageHeader['stated']> {
  const y = reader.uint16('resolution') / reader.uint16('resolution');
  const x = reader.uint16('resolution') / reader.uint16('resolution');
  const signedByte = () => (reader.uint8('resolution') << 24) >> 24;
  const yExponent = signedByte();
  const xExponent = signedByte();
  return { x: (x * 10 ** xExponent) / inchesPerMetre, y: (y * 10 ** yExponent) / inchesPerMetre };
}
