export { decodeImage, type ImageDecoding } from './decode-image.ts';
export { detectImageFormat } from './detect-image-format.ts';
export { encodeImage } from './encode-image.ts';
export type { ImageEncoding } from './image-encoding.ts';
export type { ImageFormat } from './image-header.ts';
export { decodePhotograph, encodePhotograph, type Photograph } from './photograph.ts';
export type { RawSize } from './raw.ts';
