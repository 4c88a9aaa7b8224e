import type { Sharp } from 'sharp';
import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import type { SharpFormat } from './decode-with-sharp.ts';
import { millimetresPerInch } from './image-header.ts';
import { withJfifDensity } from './jfif-density.ts';
import { loadSharp } from './load-sharp.ts';
import { withPngDensity } from './png-density.ts';

export interface SharpEncoding {
  /** JPEG only, 1 to 100. */
  readonly quality?: number;
}

/** High enough that ridge edges show no blocks at 500 ppi. */
const defaultJpegQuality = 92;

/**
 * Encodes gray pixels and, where it is stated, their resolution. The densities of PNG and JPEG are
 * written by own code: libvips would add an EXIF block, which few readers of prints look at.
 */
export async function encodeWithSharp(
  image: GrayImage,
  format: SharpFormat,
  { quality = defaultJpegQuality }: SharpEncoding,
): Promise<Uint8Array> {
  const { width, height, pixels, resolution } = image;
  const sharp = await loadSharp();
  try {
    const picture = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
    const statedPpi = resolution.source === 'stated' ? resolution.ppi : undefined;
    return await encoders[format](picture, statedPpi, quality);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const place = `image of ${width} x ${height}`;
    throw new CodecError({ format, kind: 'cannot-encode', offset: -1, place, reason });
  }
}

type Encoder = (picture: Sharp, ppi: number | undefined, quality: number) => Promise<Uint8Array>;

const encoders: Record<SharpFormat, Encoder> = {
  png: async (picture, ppi) => {
    const png = new Uint8Array(await picture.png({ compressionLevel: 6 }).toBuffer());
    return ppi === undefined ? png : withPngDensity(png, ppi);
  },
  jpeg: async (picture, ppi, quality) => {
    const jpeg = new Uint8Array(await picture.jpeg({ quality }).toBuffer());
    return ppi === undefined ? jpeg : withJfifDensity(jpeg, ppi);
  },
  tiff: async (picture, ppi) => {
    // Without a density libvips writes 25.4 ppi, which every reader here takes for none.
    const perMillimetre = ppi === undefined ? undefined : ppi / millimetresPerInch;
    const density = perMillimetre ? { xres: perMillimetre, yres: perMillimetre } : {};
    const tiff = picture.tiff({ compression: 'lzw', predictor: 'horizontal', ...density });
    return new Uint8Array(await tiff.toBuffer());
  },
};
