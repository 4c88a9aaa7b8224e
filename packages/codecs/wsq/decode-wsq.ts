import { assumedResolution, type GrayImage } from '../gray-image.ts';
import { readWsqStream } from './read-stream.ts';
import { type PixelRoom, roomForCoefficients, synthesizePixels } from './synthesis-kernel.ts';

/**
 * Decodes a WSQ stream (FBI IAFIS-IC-0110 v3) to the pixels of the reference decoder. The
 * resolution comes from the NISTCOM comment where there is one. Throws CodecError `wsq/...`. The pixels lie in `room`, in new memory
 * where none is given.
 */
export function decodeWsq(
  bytes: Uint8Array,
  room: PixelRoom = (count) => new Uint8Array(count),
): GrayImage {
  const stream = readWsqStream(bytes, roomForCoefficients);
  const { width, height } = stream.frame;
  const resolution =
    stream.ppi === undefined ? assumedResolution : ({ ppi: stream.ppi, source: 'stated' } as const);
  return { width, height, pixels: synthesizePixels(stream, room), resolution };
}

/** True where the bytes start as a WSQ stream does. */
export function looksLikeWsq(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xa0;
}
