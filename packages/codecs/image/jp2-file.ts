import { createByteWriter } from '../byte-writer.ts';
import { concatBytes } from '../concat-bytes.ts';
import type { GrayImage } from '../gray-image.ts';
import { boxTypes, enumeratedColors } from './jpeg-2000-boxes.ts';

const signature = 0x0d0a870a;
const brand = 0x6a703220;
const wavelet = 7;
/** 500 ppi is 500 / 254 x 10^4 pixels per metre, exactly. */
const metreDenominator = 254;
const metreExponent = 4;

/** A JP2 file of an 8-bit gray codestream, with the resolution where it is stated. */
export function wrapAsJp2(codestream: Uint8Array, image: GrayImage): Uint8Array {
  const { width, height, resolution } = image;
  const header = concatBytes([
    box(boxTypes.imageHeader, [...uint32(height), ...uint32(width), 0, 1, 7, wavelet, 0, 0]),
    box(boxTypes.color, [1, 0, 0, ...uint32(enumeratedColors.gray)]),
    resolution.source === 'stated' ? resolutionBox(resolution.ppi) : new Uint8Array(0),
  ]);
  return concatBytes([
    box(boxTypes.signature, uint32(signature)),
    box(boxTypes.fileType, [...uint32(brand), ...uint32(0), ...uint32(brand)]),
    box(boxTypes.header, header),
    box(boxTypes.codestream, codestream),
  ]);
}

function resolutionBox(ppi: number): Uint8Array {
  const wholePpi = Math.round(ppi);
  const ratio = [wholePpi >> 8, wholePpi & 0xff, 0, metreDenominator];
  const density = [...ratio, ...ratio, metreExponent, metreExponent];
  return box(boxTypes.resolution, box(boxTypes.captureResolution, density));
}

function box(type: number, content: Uint8Array | readonly number[]): Uint8Array {
  const writer = createByteWriter();
  writer.uint32(8 + content.length);
  writer.uint32(type);
  writer.append(content);
  return writer.finish();
}

function uint32(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
