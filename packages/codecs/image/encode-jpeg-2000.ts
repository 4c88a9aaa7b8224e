import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { wrapAsJp2 } from './jp2-file.ts';
import { createOpenJpeg, decompositionsFor, openJpegReason } from './open-jpeg.ts';

export interface Jpeg2000Encoding {
  /** Most bits of the stream for each pixel, 0.8 is 10:1; an image with less in it takes fewer. Nothing keeps every pixel. */
  readonly bitsPerPixel?: number;
  /** A JP2 file, which has a place for the resolution, or the bare codestream in it. */
  readonly container?: 'jp2' | 'codestream';
}

const bitsPerGrayPixel = 8;

/** Encodes JPEG 2000 (ITU-T T.800). Throws `jpeg-2000/cannot-encode`. */
export async function encodeJpeg2000(
  image: GrayImage,
  { bitsPerPixel, container = 'jp2' }: Jpeg2000Encoding,
): Promise<Uint8Array> {
  const { width, height, pixels } = image;
  if (pixels.length > limits.jpeg2000SamplesMax) refuse(image, `${pixels.length} pixels`);
  const { J2KEncoder, messages } = await createOpenJpeg();
  try {
    const encoder = new J2KEncoder();
    const frame = { width, height, bitsPerSample: 8, componentCount: 1, isSigned: false };
    encoder.getDecodedBuffer(frame).set(pixels);
    encoder.setDecompositions(decompositionsFor(width, height));
    encoder.setQuality(bitsPerPixel === undefined, 1);
    // A ratio of 1 asks for all that the one layer can hold.
    encoder.setCompressionRatio(
      0,
      bitsPerPixel === undefined ? 1 : bitsPerGrayPixel / bitsPerPixel,
    );
    encoder.encode();
    const codestream = encoder.getEncodedBuffer().slice();
    return container === 'jp2' ? wrapAsJp2(codestream, image) : codestream;
  } catch (error) {
    return refuse(image, openJpegReason(error, messages));
  }
}

function refuse({ width, height }: GrayImage, reason: string): never {
  const place = `image of ${width} x ${height}`;
  const kind = 'cannot-encode';
  throw new CodecError({ format: 'jpeg-2000', kind, offset: -1, place, reason });
}
