import { ByteReader } from '../byte-reader.ts';
import { concatBytes } from '../concat-bytes.ts';
import { assumedResolution, type GrayImage } from '../gray-image.ts';
import { decodeLatin1, encodeText } from '../text-encoding.ts';
import { checkSize } from './checked-header.ts';

const grayMax16 = 65_535;
/** A comment that this writer leaves, since the format has no field for resolution. */
const resolutionComment = /^#\s*(\d{2,5}) ppi\s*$/i;
const headerTextMax = 4096;

/** Reads PGM, binary (P5) and plain (P2), of up to 16 bits, scaled to 8. Throws `pgm/...`. */
export function decodePgm(bytes: Uint8Array): GrayImage {
  const reader = new ByteReader(bytes, 'pgm');
  const magic = decodeLatin1(reader.take(2, 'magic'));
  if (magic !== 'P5' && magic !== 'P2') reader.fail('not-this-format', 'magic', magic, 0);
  const comments: string[] = [];
  const width = readNumber(reader, 'width', comments);
  const height = readNumber(reader, 'height', comments);
  const grayMax = readNumber(reader, 'gray levels', comments);
  checkSize({ width, height }, 'pgm');
  if (grayMax < 1 || grayMax > grayMax16) {
    reader.fail('bad-value', 'gray levels', `${grayMax} is not in 1 to ${grayMax16}`);
  }
  const count = width * height;
  const samples =
    magic === 'P5' ? readBinary(reader, count, grayMax) : readPlain(reader, count, grayMax);
  const ppi = comments.map((line) => resolutionComment.exec(line)?.[1]).find(Boolean);
  const resolution = ppi ? ({ ppi: Number(ppi), source: 'stated' } as const) : assumedResolution;
  return { width, height, pixels: samples, resolution };
}

/** Skips white space and comments, then reads digits and the one white space behind them. */
function readNumber(reader: ByteReader, place: string, comments: string[]): number {
  let text = '';
  for (;;) {
    const letter = String.fromCharCode(reader.uint8(place));
    if (letter === '#') comments.push(readComment(reader));
    else if (/\d/.test(letter)) text += letter;
    else if (!/\s/.test(letter)) reader.fail('bad-value', place, `holds ${JSON.stringify(letter)}`);
    else if (text !== '') return Number(text);
    if (text.length > 9) reader.fail('bad-value', place, 'has more than nine digits');
  }
}

function readComment(reader: ByteReader): string {
  let text = '#';
  while (text.length < headerTextMax) {
    const letter = String.fromCharCode(reader.uint8('comment'));
    if (letter === '\n' || letter === '\r') return text;
    text += letter;
  }
  return reader.fail('over-limit', 'comment', `is longer than ${headerTextMax} letters`);
}

function readBinary(reader: ByteReader, count: number, grayMax: number): Uint8Array {
  if (grayMax < 256) {
    const bytes = reader.take(count, 'pixels');
    return grayMax === 255 ? bytes.slice() : bytes.map((v) => toByte(reader, v, grayMax));
  }
  const bytes = reader.take(2 * count, 'pixels');
  return Uint8Array.from({ length: count }, (_, i) =>
    toByte(reader, (bytes[2 * i]! << 8) | bytes[2 * i + 1]!, grayMax),
  );
}

function readPlain(reader: ByteReader, count: number, grayMax: number): Uint8Array {
  // Two bytes are the least that a pixel takes (a digit and a space), the last may lack the space.
  if (reader.remaining < 2 * count - 1) {
    reader.fail('truncated', 'pixels', `${reader.remaining} bytes are left for ${count} pixels`);
  }
  const pixels = new Uint8Array(count);
  const padded = new ByteReader(concatBytes([reader.take(reader.remaining, ''), spaceByte]), 'pgm');
  for (let i = 0; i < count; i++) {
    pixels[i] = toByte(reader, readNumber(padded, `pixel ${i}`, []), grayMax);
  }
  return pixels;
}

const spaceByte = Uint8Array.of(0x20);

function toByte(reader: ByteReader, value: number, grayMax: number): number {
  if (value > grayMax) reader.fail('bad-value', 'pixels', `${value} is above ${grayMax}`);
  return Math.round((value * 255) / grayMax);
}

/** Writes binary PGM; a stated resolution goes into a comment. */
export function encodePgm(image: GrayImage): Uint8Array {
  const { ppi, source } = image.resolution;
  const comment = source === 'stated' ? `# ${Math.round(ppi)} ppi\n` : '';
  const header = encodeText(`P5\n${comment}${image.width} ${image.height}\n255\n`, 'utf-8')!;
  return concatBytes([header, image.pixels]);
}
