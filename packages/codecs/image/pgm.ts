import { ByteReader } from '../byte-reader.ts';
import { concatBytes } from '../concat-bytes.ts';
import type { GrayImage } from '../gray-image.ts';
import { decodeLatin1, encodeText } from '../text-encoding.ts';
import { checkSize, resolutionOf } from './checked-header.ts';
import { grayOfSamples } from './gray-samples.ts';
import type { ImageHeader } from './image-header.ts';
import { createPgmTokens, type PgmTokens } from './pgm-tokens.ts';

const valueMaxLimit = 65_535;
/** A comment that this writer leaves, since the format has no field for resolution. */
const resolutionComment = /^\s*(\d{2,5}) ppi\s*$/i;

/** Reads PGM, binary (P5) and plain (P2), of up to 16 bits, scaled to 8. Throws `pgm/...`. */
export function decodePgm(bytes: Uint8Array): GrayImage {
  const reader = new ByteReader(bytes, 'pgm');
  const magic = decodeLatin1(reader.take(2, 'magic'));
  if (magic !== 'P5' && magic !== 'P2') reader.fail('not-this-format', 'magic', magic, 0);
  const tokens = createPgmTokens(reader);
  const width = tokens.number('width');
  const height = tokens.number('height');
  const valueMax = tokens.number('maximum');
  checkSize({ width, height }, 'pgm');
  if (valueMax < 1 || valueMax > valueMaxLimit) {
    reader.fail('bad-value', 'maximum', `${valueMax} is not in 1 to ${valueMaxLimit}`);
  }
  const header = { width, height, ...statedResolution(tokens.comments) };
  const resolution = resolutionOf(header, 'pgm');
  const values =
    magic === 'P5'
      ? readBinary(reader, width * height, valueMax)
      : readPlain(reader, tokens, width * height, valueMax);
  checkValues(reader, values, valueMax);
  return { width, height, pixels: grayOfSamples({ values, channels: 1, valueMax }), resolution };
}

function statedResolution(comments: readonly string[]): Pick<ImageHeader, 'stated'> {
  const match = comments.map((comment) => resolutionComment.exec(comment)).find(Boolean);
  const ppi = Number(match?.[1]);
  return match ? { stated: { x: ppi, y: ppi } } : {};
}

function readBinary(reader: ByteReader, count: number, valueMax: number) {
  if (valueMax < 256) return reader.take(count, 'pixels');
  const bytes = reader.take(2 * count, 'pixels');
  const values = new Uint16Array(count);
  for (let i = 0; i < count; i++) values[i] = (bytes[2 * i]! << 8) | bytes[2 * i + 1]!;
  return values;
}

function readPlain(reader: ByteReader, tokens: PgmTokens, count: number, valueMax: number) {
  // Two bytes are the least that a pixel takes (a digit and a space), the last may lack the space.
  if (reader.remaining < 2 * count - 1) {
    reader.fail('truncated', 'pixels', `${reader.remaining} bytes are left for ${count} pixels`);
  }
  const values = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const value = tokens.number('pixels');
    // Checked here, since a larger number would not fit the array.
    if (value > valueMax) reader.fail('bad-value', 'pixels', `${value} is above ${valueMax}`);
    values[i] = value;
  }
  return values;
}

function checkValues(reader: ByteReader, values: Uint8Array | Uint16Array, valueMax: number): void {
  if (valueMax === 255 || valueMax === valueMaxLimit) return;
  for (const value of values) {
    if (value > valueMax) reader.fail('bad-value', 'pixels', `${value} is above ${valueMax}`);
  }
}

/** Writes binary PGM; a stated resolution goes into a comment. */
export function encodePgm(image: GrayImage): Uint8Array {
  const { ppi, source } = image.resolution;
  const comment = source === 'stated' ? `# ${Math.round(ppi)} ppi\n` : '';
  const header = encodeText(`P5\n${comment}${image.width} ${image.height}\n255\n`, 'utf-8')!;
  return concatBytes([header, image.pixels]);
}
