import { join } from 'node:path';
import { imageOfRecord, type NistImage } from '@whorl/codecs';
import { detectImageFormat } from '@whorl/codecs/image';
import { exitCodes, UserError } from '../exit-codes.ts';
import type { DecodedFile } from '../files/decode-file.ts';
import { writeFile } from '../files/write-file.ts';

const extensions = {
  png: 'png',
  jpeg: 'jpg',
  tiff: 'tif',
  bmp: 'bmp',
  pgm: 'pgm',
  'jpeg-2000': 'jp2',
  wsq: 'wsq',
  raw: 'raw',
} as const;

/** Writes the images of a file as they are encoded in it; gives the names. */
export function extractImages(file: DecodedFile, folder: string): readonly string[] {
  const images = imagesOf(file);
  if (images.length === 0) {
    throw new UserError('the file holds no images', 'Leave --extract away.', exitCodes.input);
  }
  return images.map(({ name, data }) => {
    const path = join(folder, `${name}.${extensions[detectImageFormat(data) ?? 'raw']}`);
    writeFile(path, data);
    return path;
  });
}

function imagesOf(file: DecodedFile): readonly { name: string; data: Uint8Array }[] {
  switch (file.kind) {
    case 'transaction':
      return file.transaction.records.flatMap((record, i) => {
        const image = imageOfRecord(file.transaction, record);
        return image ? [{ name: nameOf(image, i), data: image.data }] : [];
      });
    case 'finger-image-record':
    case 'face-image-record':
      return file.record.images.map(({ data }, i) => ({ name: `image-${i + 1}`, data }));
    default:
      return [];
  }
}

/** Raw pixels say nothing of their size, so the name does. */
function nameOf(image: NistImage, index: number): string {
  const position = image.positions.length > 0 ? `-position-${image.positions.join('-')}` : '';
  const size = image.compression === 'none' ? `-${image.width}x${image.height}` : '';
  return `record-${index + 1}-type-${image.recordType}${position}${size}`;
}
