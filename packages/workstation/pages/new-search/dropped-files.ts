import { looksLikeTransaction, looksLikeTransactionXml } from '@whorl/codecs';
import { isCardSized } from '@whorl/fingerprint';
import { decode } from '../../decoding/decoding-client.ts';
import type { OpenedScan } from '../../decoding/worker-protocol.ts';
import type { DroppedImage } from './images-form.tsx';

/** What was dropped: one transaction, or images of which one is to be made. */
export type DroppedFiles =
  | { readonly kind: 'transaction'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'images'; readonly images: readonly DroppedImage[] }
  | {
      readonly kind: 'scan';
      readonly scan: DroppedScan;
      /** The same as one image, where a person says that it is no card. */
      readonly images: readonly DroppedImage[];
    };

/** One image that is large enough to show a card; the worker keeps it open. */
export interface DroppedScan extends OpenedScan {
  readonly name: string;
}

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
  const scan = images.length === 1 ? await scanOf(images[0]!) : undefined;
  return scan ? { kind: 'scan', scan, images } : { kind: 'images', images };
}

/** An image of unknown resolution may be a card from so many pixels on, at the least usual one. */
const usualPpi = 500;

async function scanOf({ name, bytes }: DroppedImage): Promise<DroppedScan | undefined> {
  const { width, height, statedPpi } = await decode('openScan', { bytes });
  const ppi = statedPpi ?? usualPpi;
  const resolution = { ppi, source: statedPpi ? 'stated' : 'assumed' } as const;
  return isCardSized({ width, height, resolution })
    ? { name, width, height, statedPpi }
    : undefined;
}
