import { type GrayImage, imageOfRecord } from '@whorl/codecs';
import { decodeImage, encodeImage } from '@whorl/codecs/image';
import { templatePpi } from '@whorl/fingerprint';
import { decodeFile } from '../files/decode-file.ts';
import { decodeNistImage } from '../files/image-of-record.ts';
import { type PrintOptions, withAssumedPpi } from '../files/prints-of-file.ts';

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
  const image = await findImage(bytes, place);
  if (!image) return undefined;
  const shown = withAssumedPpi(image, options);
  const scale = templatePpi / shown.resolution.ppi;
  const png = await encodeImage(shown, 'png');
  return {
    url: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    width: shown.width * scale,
    height: shown.height * scale,
  };
}

async function findImage(bytes: Uint8Array, place: string): Promise<GrayImage | undefined> {
  const file = await decodeFile(bytes);
  if (file.kind === 'image') return file.image;
  if (file.kind === 'finger-image-record') {
    const image = file.record.images[Number(/\d+/.exec(place)?.[0] ?? 1) - 1];
    if (!image) return undefined;
    const { width, height } = image;
    return decodeImage(image.data, image.compression === 'none' ? { raw: { width, height } } : {});
  }
  if (file.kind !== 'transaction') return undefined;
  for (const record of file.transaction.records) {
    const nist = imageOfRecord(file.transaction, record);
    if (nist && `Type-${record.type}, IDC ${nist.idc}` === place) return decodeNistImage(nist);
  }
  return undefined;
}
