import { type GrayImage, imageOfRecord } from '@whorl/codecs';
import { decodeImage, encodeImage } from '@whorl/codecs/image';
import { fingersOfRecord, segmentSlap, templatePpi } from '@whorl/fingerprint';
import { decodeFile } from '../files/decode-file.ts';
import { decodeNistImage } from '../files/image-of-record.ts';
import { type PrintOptions, withAssumedPpi } from '../files/print.ts';
import { recordPlace } from '../files/prints-of-transaction.ts';
import { type FingersOf, pieceOfImage } from './piece-of-image.ts';

/** The image behind a print as a data URL, with its size at 500 ppi; nothing for bare minutiae. */
export interface PrintImage {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** Finds the image that a print of a file was taken from, by the place that the print names. */
export async function printImage(
  bytes: Uint8Array,
  place: string,
  options: PrintOptions,
): Promise<PrintImage | undefined> {
  const found = await findImage(bytes, place);
  if (!found) return undefined;
  const { image, within, fingersOf } = found;
  const shown = pieceOfImage(withAssumedPpi(image, options), within, fingersOf);
  const scale = templatePpi / shown.resolution.ppi;
  const png = await encodeImage(shown, 'png');
  return {
    url: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    width: shown.width * scale,
    height: shown.height * scale,
  };
}

interface FoundImage {
  readonly image: GrayImage;
  /** What the place names inside the image: "finger 7", "part 2.1", or nothing. */
  readonly within: string;
  readonly fingersOf: FingersOf;
}

async function findImage(bytes: Uint8Array, place: string): Promise<FoundImage | undefined> {
  const file = await decodeFile(bytes);
  if (file.kind === 'image') return { image: file.image, within: place, fingersOf: segmentSlap };
  if (file.kind === 'finger-image-record') {
    const image = file.record.images[Number(/\d+/.exec(place)?.[0] ?? 1) - 1];
    if (!image) return undefined;
    const { width, height } = image;
    const raw = image.compression === 'none' ? { raw: { width, height } } : {};
    return { image: await decodeImage(image.data, raw), within: '', fingersOf: segmentSlap };
  }
  if (file.kind !== 'transaction') return undefined;
  for (const record of file.transaction.records) {
    const nist = imageOfRecord(file.transaction, record);
    const own = recordPlace(record);
    if (!nist || (place !== own && !place.startsWith(`${own}, `))) continue;
    const fingersOf: FingersOf = (image) => fingersOfRecord(record, image, nist.positions[0] ?? 0);
    return { image: await decodeNistImage(nist), within: place.slice(own.length + 2), fingersOf };
  }
  return undefined;
}
