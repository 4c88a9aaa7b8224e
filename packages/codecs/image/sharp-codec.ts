import type { Sharp, SharpOptions } from 'sharp';
import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { checkSize, resolutionOf } from './checked-header.ts';
import type { ImageHeader } from './image-header.ts';
import { withJfifDensity } from './jfif-density.ts';

export type SharpFormat = 'png' | 'jpeg' | 'tiff';

/** Loaded at first use: 20 MB that a command which reads no such image does not wait for. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  return (input: Uint8Array, options: SharpOptions): Sharp => sharp(input, options);
}

/** Anything that libvips has to say about the data is an error here: a guessed pixel is no evidence. */
const readOptions: SharpOptions = {
  failOn: 'warning',
  limitInputPixels: limits.imagePixelsMax,
  pages: 1,
};

/** Decodes what libvips reads, colors turned to gray and 16 bits to 8. */
export async function decodeWithSharp(
  bytes: Uint8Array,
  format: SharpFormat,
  header: ImageHeader,
): Promise<GrayImage> {
  checkSize(header, format);
  const resolution = resolutionOf(header, format);
  const sharp = await loadSharp();
  try {
    const { data, info } = await sharp(bytes, readOptions)
      .flatten({ background: '#ffffff' })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    const { width, height } = info;
    if (info.channels !== 1 || data.length !== width * height) {
      throw new Error(`${info.channels} channels of ${width} x ${height}`);
    }
    return { width, height, pixels: new Uint8Array(data), resolution };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new CodecError({ format, kind: 'bad-value', offset: 0, place: 'image data', reason });
  }
}

export interface SharpEncoding {
  /** JPEG only, 1 to 100. */
  readonly quality?: number;
}

/** High enough that ridge edges show no blocks at 500 ppi. */
const defaultJpegQuality = 92;

/** Encodes gray pixels and their resolution. */
export async function encodeWithSharp(
  image: GrayImage,
  format: SharpFormat,
  { quality = defaultJpegQuality }: SharpEncoding,
): Promise<Uint8Array> {
  const { width, height, pixels, resolution } = image;
  const sharp = await loadSharp();
  const picture = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  const dense =
    resolution.source === 'stated' ? picture.withMetadata({ density: resolution.ppi }) : picture;
  const encoders = {
    png: () => dense.png({ compressionLevel: 6 }),
    // libvips would state the density as EXIF only, which few readers of prints look at.
    jpeg: () => picture.jpeg({ quality, chromaSubsampling: '4:4:4' }),
    // libvips counts pixels per millimetre in a TIFF.
    tiff: () =>
      dense.tiff({
        compression: 'lzw',
        predictor: 'horizontal',
        xres: resolution.ppi / 25.4,
        yres: resolution.ppi / 25.4,
      }),
  };
  const bytes = new Uint8Array(await encoders[format]().toBuffer());
  const isStatedJpeg = format === 'jpeg' && resolution.source === 'stated';
  return isStatedJpeg ? withJfifDensity(bytes, resolution.ppi) : bytes;
}
