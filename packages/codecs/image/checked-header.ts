import { CodecError, type CodecErrorKind, type CodecFormat } from '../codec-error.ts';
import { assumedResolution, type Resolution } from '../gray-image.ts';
import { limits } from '../limits.ts';
import type { ImageHeader } from './image-header.ts';

/**
 * Below this a stated resolution is that of a screen (72, 96) or a placeholder (1), which no
 * scanner of prints or faces has: 500 ppi is assumed instead.
 */
const statedPpiMin = 100;
/** Above this a stated resolution is a damaged value: no friction ridge scanner reaches it. */
export const statedPpiMax = 10_000;
/** Directions may differ by this share, the rounding of densities per centimetre. */
const anisotropyMax = 0.02;
/** Whole pixels per metre miss a whole number of ppi by up to 0.0127. */
const roundingErrorPpiMax = 0.02;

/** Refuses sizes beyond the limits, before anything of that size is allocated. */
export function checkSize(header: ImageHeader, format: CodecFormat): void {
  const { width, height } = header;
  if (!(width >= 1 && height >= 1)) refuse('bad-value', header, format);
  const isTooLong = Math.max(width, height) > limits.imageSidePixelsMax;
  if (isTooLong || width * height > limits.imagePixelsMax) refuse('over-limit', header, format);
}

/**
 * Refuses sizes that so few compressed bytes cannot mean: a file of 1 KB must not take 200 MB to
 * find out that it is damaged.
 */
export function checkCompressedSize(
  header: ImageHeader,
  format: CodecFormat,
  byteCount: number,
): void {
  checkSize(header, format);
  const pixelsMax = Math.max(limits.plainImagePixelsMax, byteCount * limits.imagePixelsPerByteMax);
  if (header.width * header.height <= pixelsMax) return;
  refuse('over-limit', header, format, ` in ${byteCount} bytes`);
}

function refuse(
  kind: CodecErrorKind,
  { width, height }: ImageHeader,
  format: CodecFormat,
  detail = '',
): never {
  const reason = `states ${width} x ${height} pixels${detail}`;
  throw new CodecError({ format, kind, offset: 0, place: 'image size', reason });
}

/** The resolution of an image, stated or assumed. Throws where pixels are not square. */
export function resolutionOf(header: ImageHeader, format: CodecFormat): Resolution {
  if (!header.stated) return assumedResolution;
  const x = roundPpi(header.stated.x);
  const y = roundPpi(header.stated.y);
  const isBelievable = (ppi: number) => ppi >= statedPpiMin && ppi <= statedPpiMax;
  if (!isBelievable(x) || !isBelievable(y)) return assumedResolution;
  if (Math.abs(x / y - 1) > anisotropyMax) {
    const reason = `pixels are not square: ${Math.round(x)} x ${Math.round(y)} ppi`;
    throw new CodecError({ format, kind: 'unsupported', offset: 0, place: 'resolution', reason });
  }
  return { ppi: (x + y) / 2, source: 'stated' };
}

/** 19685 pixels a metre are 499.999 ppi, which was 500 when it was written. */
function roundPpi(ppi: number): number {
  const rounded = Math.round(ppi);
  return Math.abs(ppi - rounded) <= roundingErrorPpiMax ? rounded : ppi;
}
