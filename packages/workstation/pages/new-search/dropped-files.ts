import { looksLikeTransaction, looksLikeTransactionXml } from '@whorl/codecs';
import type { DroppedImage } from './images-form.tsx';

/** What was dropped: one transaction, or images of which one is to be made. */
export type DroppedFiles =
  | { readonly kind: 'transaction'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'images'; readonly images: readonly DroppedImage[] };

/** Most images of a ten-print card taken in parts. */
const imagesMax = 16;
/** Right hand, left hand, thumbs: the order in which a live scanner takes them. */
const usualSlaps = [13, 14, 15];
const firstFinger = 1;

export async function readDropped(files: readonly File[]): Promise<DroppedFiles> {
  const read = await Promise.all(
    files.slice(0, imagesMax).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  const transaction = read.find(
    ({ bytes }) => looksLikeTransaction(bytes) || looksLikeTransactionXml(bytes),
  );
  if (transaction) return { kind: 'transaction', ...transaction };
  const images = read.map((file, i) => {
    return { ...file, position: usualSlaps[i] ?? firstFinger, isRolled: false };
  });
  return { kind: 'images', images };
}
