import type { ByteReader } from '../byte-reader.ts';
import { limits } from '../limits.ts';
import { readScaled16 } from './scaled-number.ts';

/** A frame header (SOF): the size of the image and how its gray levels were normalized. */
export interface FrameHeader {
  readonly width: number;
  readonly height: number;
  /** Gray level that was subtracted. */
  readonly shift: number;
  /** Gray levels that one unit stands for. */
  readonly scale: number;
}

/** Reads a frame header and refuses sizes beyond the limits before anything is allocated. */
export function readFrameHeader(reader: ByteReader): FrameHeader {
  reader.skip(2, 'SOF, black and white');
  const offset = reader.offset;
  const height = reader.uint16('SOF, height');
  const width = reader.uint16('SOF, width');
  if (width === 0 || height === 0) {
    reader.fail('bad-value', 'SOF', `states an image of ${width} x ${height} pixels`, offset);
  }
  const tooManyPixels = width * height > limits.imagePixelsMax;
  if (tooManyPixels || width * height > reader.bytes.length * limits.wsqPixelsPerByteMax) {
    reader.fail('over-limit', 'SOF', `states an image of ${width} x ${height} pixels`, offset);
  }
  const shift = readScaled16(reader, 'SOF, shift');
  const scale = readScaled16(reader, 'SOF, scale');
  reader.skip(3, 'SOF, encoder and software');
  return { width, height, shift, scale };
}
