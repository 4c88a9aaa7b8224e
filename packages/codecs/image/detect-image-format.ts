import type { ImageFormat } from './image-header.ts';

/** First bytes of each format. */
const signatures: readonly (readonly [ImageFormat, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['wsq', [0xff, 0xa0]],
  ['jpeg-2000', [0xff, 0x4f, 0xff, 0x51]],
  ['jpeg-2000', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50, 0x20, 0x20]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
  ['bmp', [0x42, 0x4d]],
];

/** P2 or P5, and white space or a comment behind it. */
const pgmStart = /^P[25][\s#]/;

/** The format of an image by its first bytes, or nothing. Raw pixels have no mark of their own. */
export function detectImageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const found = signatures.find(([, signature]) => signature.every((b, i) => bytes[i] === b));
  if (found) return found[0];
  return pgmStart.test(String.fromCharCode(...bytes.subarray(0, 3))) ? 'pgm' : undefined;
}
