import { readBmpHeader } from './bmp-header.ts';
import { resolutionOf } from './checked-header.ts';
import { detectImageFormat } from './detect-image-format.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { readPngHeader } from './png-header.ts';

const headerReaders = { png: readPngHeader, jpeg: readJpegHeader, bmp: readBmpHeader } as const;

/**
 * Pixels per inch that a PNG, JPEG or BMP states; nothing where it states none, or what no scanner
 * has. Needs no decoder, so it runs in browsers, whose decoders keep this to themselves.
 */
export function statedResolution(bytes: Uint8Array): number | undefined {
  const format = detectImageFormat(bytes);
  if (format !== 'png' && format !== 'jpeg' && format !== 'bmp') return undefined;
  const resolution = resolutionOf(headerReaders[format](bytes), format);
  return resolution.source === 'stated' ? resolution.ppi : undefined;
}
