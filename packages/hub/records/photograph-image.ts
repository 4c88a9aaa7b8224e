import { imageOfRecord } from '@whorl/codecs';
import { decodePhotograph, encodePhotograph, type Photograph } from '@whorl/codecs/image';
import { found } from '../hub-error.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import { readAnyTransaction } from './read-any-transaction.ts';
import { withWatermark } from './watermark.ts';

/** Where a photograph is in the image store. */
export interface PlacedPhotograph {
  readonly image_id: string;
  /** Index in the transaction; null where the file is the photograph itself. */
  readonly image_record: number | null;
}

/** A stored photograph as JPEG, with a text over it where one is given. Throws HubError `not-found`. */
export async function readPhotographImage(
  images: ImageStore,
  placed: PlacedPhotograph | undefined,
  watermark?: string,
): Promise<Uint8Array> {
  const { image_id, image_record } = found(placed);
  const photograph = await decodePhotograph(
    fileOf(found(await images.get(image_id)), image_record),
  );
  return encodePhotograph(watermark === undefined ? photograph : marked(photograph, watermark));
}

function fileOf(bytes: Uint8Array, imageRecord: number | null): Uint8Array {
  if (imageRecord === null) return bytes;
  const transaction = readAnyTransaction(bytes);
  return found(imageOfRecord(transaction, found(transaction.records[imageRecord]))).data;
}

function marked(photograph: Photograph, text: string): Photograph {
  const [red, green, blue] = photograph.planes;
  const planes = [
    withWatermark(red, text),
    withWatermark(green, text),
    withWatermark(blue, text),
  ] as const;
  return { ...photograph, planes };
}
