import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { CodecError, type CodecErrorKind } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { checkCompressedSize, resolutionOf } from './checked-header.ts';
import { grayOfSamples, type Samples } from './gray-samples.ts';
import type { ImageHeader } from './image-header.ts';
import { loadSharp } from './load-sharp.ts';

export type SharpFormat = 'png' | 'jpeg' | 'tiff';

/**
 * Anything that libvips has to say about the data is an error here: a guessed pixel is no
 * evidence. Gray levels stay as stored, whatever a color profile would make of them.
 */
export const readOptions: SharpOptions = {
  failOn: 'warning',
  limitInputPixels: limits.imagePixelsMax,
  pages: 1,
  ignoreIcc: true,
  autoOrient: true,
};

/**
 * Decodes what libvips reads, turned upright, to 8-bit gray. The header is the one that was read
 * from the same bytes; it is held to the limits before libvips sees them.
 */
export async function decodeWithSharp(
  bytes: Uint8Array,
  format: SharpFormat,
  header: ImageHeader,
): Promise<GrayImage> {
  checkCompressedSize(header, format, bytes.length);
  const resolution = resolutionOf(header, format);
  const sharp = await loadSharp();
  const picture = await attempt(format, async () => sharp(bytes, readOptions));
  const layout = layoutOf(await attempt(format, () => picture.metadata()), format);
  const decoded = await attempt(format, () => readSamples(picture, layout));
  const { width, height } = decoded;
  const isSame = width === header.width && height === header.height;
  const isTurned = width === header.height && height === header.width;
  if (!isSame && !isTurned) {
    const reason = `decoded ${width} x ${height} of ${header.width} x ${header.height} pixels`;
    refuse(format, 'inconsistent', reason);
  }
  return { width, height, pixels: grayOfSamples(decoded.samples), resolution };
}

interface SampleLayout {
  readonly space: 'b-w' | 'grey16' | 'srgb' | 'rgb16';
  readonly depth: 'uchar' | 'ushort';
}

/** The narrowest space that holds the samples unchanged; libvips drops the alpha of plain gray. */
function layoutOf({ space, depth, hasAlpha }: Metadata, format: SharpFormat): SampleLayout {
  const isGray = space === 'b-w' || space === 'grey16';
  const isColor = space === 'srgb' || space === 'rgb16';
  if (depth === 'uchar' && isGray && !hasAlpha) return { space: 'b-w', depth };
  if (depth === 'uchar' && (isGray || isColor)) return { space: 'srgb', depth };
  if (depth === 'ushort' && isGray && !hasAlpha) return { space: 'grey16', depth };
  if (depth === 'ushort' && (isGray || isColor)) return { space: 'rgb16', depth };
  return refuse(format, 'unsupported', `color space ${space} of ${depth} samples`);
}

async function readSamples(picture: Sharp, { space, depth }: SampleLayout) {
  const { data, info } = await picture
    .toColourspace(space)
    .raw({ depth })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const channels = info.channels as Samples['channels'];
  const count = width * height * channels;
  const SampleArray = depth === 'ushort' ? Uint16Array : Uint8Array;
  const values = new SampleArray(data.buffer, data.byteOffset, count);
  const valueMax = depth === 'ushort' ? 65_535 : 255;
  return { width, height, samples: { values, channels, valueMax } satisfies Samples };
}

/** Runs a step of libvips, whose errors are texts. */
export async function attempt<Result>(
  format: SharpFormat,
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return refuse(format, 'bad-value', text.split('\n')[0]!);
  }
}

function refuse(format: SharpFormat, kind: CodecErrorKind, reason: string): never {
  throw new CodecError({ format, kind, offset: 0, place: 'image data', reason });
}
