import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { analyzePlane } from './analyze.ts';
import { codeBlocks } from './coded-blocks.ts';
import { formatComment } from './comment.ts';
import { codedSubbandCount } from './markers.ts';
import { frameOf, normalizeLevels } from './normalize-levels.ts';
import { makeQuantizer, quantizeSubbands, relativeBinWidths } from './quantize.ts';
import { subbands } from './wavelet-tree.ts';
import { type StreamContent, writeWsqStream } from './write-stream.ts';

export interface WsqEncoding {
  /** Size of the stream for each pixel: 0.75 is about 15:1 (the FBI's rate), 2.25 about 5:1. */
  readonly bitsPerPixel: number;
}

/** Bisection steps on the quantizer; the rate is then within 0.1 % where the image allows it. */
const rateSteps = 18;
/** Range of the quantizer's scale: far finer than one gray level up to a flat image. */
const scaleMin = 0.002;
const scaleMax = 2000;
/** The smallest print that six levels of a wavelet can say something about. */
const sidePixelsMin = 32;

/**
 * Encodes an image as WSQ (FBI IAFIS-IC-0110 v3) at a bit rate. An image too plain to need that
 * rate comes out smaller. Throws CodecError `wsq/cannot-encode`.
 */
export function encodeWsq(image: GrayImage, { bitsPerPixel }: WsqEncoding): Uint8Array {
  refuseImpossible(image, bitsPerPixel);
  const { width, height } = image;
  const frame = frameOf(image);
  const plane = normalizeLevels(image, frame);
  analyzePlane(plane, width, height);
  const areas = subbands(width, height).slice(0, codedSubbandCount);
  const widths = relativeBinWidths(plane, width, areas);
  const comment = formatComment(width, height, image.resolution.ppi, bitsPerPixel);
  const contentAt = (scale: number): StreamContent => {
    // An image without any contrast still needs one block: its mean, which is zero, is sent.
    const used = widths.some((w) => w > 0) ? widths : widths.map((_, i) => (i === 0 ? 1 : 0));
    const quantizer = makeQuantizer(used, scale);
    const coded = codeBlocks(quantizeSubbands(plane, width, areas, quantizer));
    return { comment, frame, quantizer, coded };
  };
  return writeWsqStream(findRate(contentAt, bitsPerPixel * width * height));
}

/** Finds the finest quantizer whose stream is no larger than that. */
function findRate(contentAt: (scale: number) => StreamContent, bitCountMax: number): StreamContent {
  let low = Math.log(scaleMin);
  let high = Math.log(scaleMax);
  let best = contentAt(scaleMax);
  const headerBits = 8 * writeWsqStream(best).length - best.coded.bitCount;
  for (let step = 0; step < rateSteps; step++) {
    const middle = (low + high) / 2;
    const content = contentAt(Math.exp(middle));
    if (content.coded.bitCount + headerBits <= bitCountMax) {
      best = content;
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

function refuseImpossible({ width, height, pixels }: GrayImage, bitsPerPixel: number): void {
  const refuse = (reason: string): never => {
    const place = `image of ${width} x ${height}`;
    throw new CodecError({ format: 'wsq', kind: 'cannot-encode', offset: -1, place, reason });
  };
  if (Math.min(width, height) < sidePixelsMin) refuse(`a side is below ${sidePixelsMin} pixels`);
  if (Math.max(width, height) > limits.imageSidePixelsMax) refuse('a side is over 65535 pixels');
  if (pixels.length !== width * height) refuse(`${pixels.length} pixels`);
  if (!(bitsPerPixel > 0 && bitsPerPixel <= 8)) refuse(`${bitsPerPixel} bits a pixel`);
}
