export { decodeImage, type ImageDecoding } from './decode-image.ts';
export { detectImageFormat } from './detect-image-format.ts';
export { encodeImage, type ImageEncoding } from './encode-image.ts';
export type { ImageFormat } from './image-header.ts';
