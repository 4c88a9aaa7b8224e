import { type GrayImage, type NistImage, rawPixels } from '@whorl/codecs';
import { decodeImage } from '@whorl/codecs/image';
import { UserError } from '../exit-codes.ts';

/** Decodes the image of a record; what the record states of resolution wins over the image file. */
export async function decodeNistImage(nist: NistImage): Promise<GrayImage> {
  const raw = rawPixels(nist);
  if (raw) return raw;
  if (nist.compression === 'none') {
    const size = `${nist.width} x ${nist.height} pixels of ${nist.bitsPerPixel} bits`;
    throw new UserError(
      `Type-${nist.recordType} record ${nist.idc}: ${nist.data.length} bytes are not ${size}`,
      'Ask the sender to export the record again.',
    );
  }
  const image = await decodeImage(nist.data);
  return nist.resolution.source === 'stated' ? { ...image, resolution: nist.resolution } : image;
}
