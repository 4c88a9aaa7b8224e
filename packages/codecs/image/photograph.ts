import { CodecError } from '../codec-error.ts';
import { assumedResolution, type GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { checkCompressedSize } from './checked-header.ts';
import { decodeImage } from './decode-image.ts';
import { attempt, readOptions, type SharpFormat } from './decode-with-sharp.ts';
import { detectImageFormat } from './detect-image-format.ts';
import type { ImageHeader } from './image-header.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { loadSharp } from './load-sharp.ts';
import { readPngHeader } from './png-header.ts';
import { readTiffHeader } from './tiff-header.ts';

/** A picture of a person: red, green and blue as planes of one size, nothing of what else its file said. */
export interface Photograph {
  readonly width: number;
  readonly height: number;
  readonly planes: readonly [GrayImage, GrayImage, GrayImage];
}

const headers: Readonly<Record<SharpFormat, (bytes: Uint8Array) => ImageHeader>> = {
  png: readPngHeader,
  jpeg: readJpegHeader,
  tiff: readTiffHeader,
};
const isSharp = (format: string | undefined): format is SharpFormat =>
  format !== undefined && Object.hasOwn(headers, format);

/**
 * Decodes a photograph, turned upright. PNG, JPEG and TIFF keep their colors; of other formats the gray levels are
 * read. Throws CodecError as decodeImage does, before anything beyond the limits is allocated.
 */
export async function decodePhotograph(bytes: Uint8Array): Promise<Photograph> {
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = detectImageFormat(plain);
  if (!isSharp(format)) {
    const gray = await decodeImage(plain);
    return { width: gray.width, height: gray.height, planes: [gray, gray, gray] };
  }
  const header = headers[format](plain);
  checkCompressedSize(header, format, plain.length);
  checkPixels(header, format);
  const sharp = await loadSharp();
  const { data, info } = await attempt(format, async () =>
    // A camera's file may hold what libvips warns of; a pixel of a face is looked at, not measured.
    sharp(plain, { ...readOptions, failOn: 'error' })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const plane = (channel: number): GrayImage => {
    const pixels = new Uint8Array(width * height);
    const offset = Math.min(channel, channels - 1);
    for (let i = 0; i < pixels.length; i++) pixels[i] = data[i * channels + offset]!;
    return { width, height, pixels, resolution: assumedResolution };
  };
  return { width, height, planes: [plane(0), plane(1), plane(2)] };
}

function checkPixels({ width, height }: ImageHeader, format: SharpFormat): void {
  if (width * height <= limits.photographPixelsMax) return;
  const reason = `states ${width} x ${height} pixels, more than a photograph has`;
  throw new CodecError({ format, kind: 'over-limit', offset: 0, place: 'image size', reason });
}

/** Shows no blocks in a face. */
const jpegQuality = 90;

/** A photograph as JPEG, with nothing in it but the picture: no place, no time, no camera. */
export async function encodePhotograph({ width, height, planes }: Photograph): Promise<Uint8Array> {
  const pixels = new Uint8Array(width * height * 3);
  for (const [channel, plane] of planes.entries()) {
    for (let i = 0; i < plane.pixels.length; i++) pixels[i * 3 + channel] = plane.pixels[i]!;
  }
  const sharp = await loadSharp();
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } });
  return new Uint8Array(await picture.jpeg({ quality: jpegQuality }).toBuffer());
}
