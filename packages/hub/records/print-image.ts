import { type GrayImage, imageOfRecord, type NistImage, rawPixels } from '@whorl/codecs';
import { decodeImage, encodeImage } from '@whorl/codecs/image';
import { found } from '../hub-error.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import { cutPart, type ImagePart } from './image-part.ts';
import { readAnyTransaction } from './read-any-transaction.ts';
import { withWatermark } from './watermark.ts';

/** Where a print is in the image store: a file, and the record in it where it is a transaction. */
export interface PlacedImage {
  readonly imageId: string;
  /** Index in the transaction; null where the file is the image itself. */
  readonly imageRecord: number | null;
  /** What of the image; null for all of it. */
  readonly imagePart: ImagePart | null;
}

/** The place that a row of prints states; nothing where a print came without an image. */
export function placedImage(row: {
  readonly image_id: string | null;
  readonly image_record: number | null;
  readonly image_part: unknown;
}): PlacedImage | undefined {
  if (row.image_id === null) return undefined;
  const imagePart = row.image_part as ImagePart | null;
  return { imageId: row.image_id, imageRecord: row.image_record, imagePart };
}

/** A stored print as PNG, with a text over it where one is given, with its resolution where that is known. Throws HubError `not-found`. */
export async function readPrintImage(
  images: ImageStore,
  placed: PlacedImage | undefined,
  watermark?: string,
): Promise<Uint8Array> {
  const { imageId, imageRecord, imagePart } = found(placed);
  const bytes = found(await images.get(imageId));
  const image = cutPart(await decodePlaced(bytes, imageRecord), imagePart);
  return encodeImage(watermark === undefined ? image : withWatermark(image, watermark), 'png');
}

async function decodePlaced(bytes: Uint8Array, imageRecord: number | null) {
  if (imageRecord === null) return decodeImage(bytes);
  const transaction = readAnyTransaction(bytes);
  const record = found(transaction.records[imageRecord]);
  return decodeNistImage(found(imageOfRecord(transaction, record)));
}

/**
 * The pixels of an image record, which somebody may have decoded already; what the record states of resolution wins over the
 * image file.
 */
export async function decodeNistImage(nist: NistImage, decoded?: GrayImage) {
  const raw = rawPixels(nist);
  if (raw) return raw;
  const image = decoded ?? (await decodeImage(nist.data));
  return nist.resolution.source === 'stated' ? { ...image, resolution: nist.resolution } : image;
}
