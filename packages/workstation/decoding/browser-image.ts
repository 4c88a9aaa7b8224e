import { decodeWsq, looksLikeWsq } from '@whorl/codecs';
import type { GrayPixels } from './worker-protocol.ts';

/** An image as gray: WSQ, and what the browser itself decodes (JPEG, PNG, BMP). */
export async function browserImage(bytes: Uint8Array, ppi = 500): Promise<GrayPixels> {
  if (looksLikeWsq(bytes)) {
    const { width, height, pixels } = decodeWsq(bytes);
    return { width, height, ppi, pixels: Uint8Array.from(pixels) };
  }
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]), {
    colorSpaceConversion: 'none',
  });
  const { width, height } = bitmap;
  const pixels = new Uint8Array(width * height);
  // In strips: a card at 1000 ppi would take 256 MB as colours.
  for (let top = 0; top < height; top += stripRows) {
    const rows = Math.min(stripRows, height - top);
    const context = new OffscreenCanvas(width, rows).getContext('2d')!;
    context.drawImage(bitmap, 0, -top);
    pixels.set(grayOf(context.getImageData(0, 0, width, rows).data), top * width);
  }
  bitmap.close();
  return { width, height, ppi, pixels };
}
const stripRows = 1024;

/** Luma of ITU-R BT.601, as the other decoders make gray of colour. */
function grayOf(rgba: ImageData['data']): Uint8Array<ArrayBuffer> {
  const gray = new Uint8Array(rgba.length / 4);
  for (let i = 0, at = 0; i < gray.length; i++, at += 4) {
    gray[i] = Math.round(0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!);
  }
  return gray;
}
