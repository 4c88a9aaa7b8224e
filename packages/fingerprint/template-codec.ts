import { ByteReader, CodecError } from '@whorl/codecs';
import { bestMinutiae } from './best-minutiae.ts';
import type { Minutia, MinutiaType, Template } from './template.ts';

/**
 * A template as bytes: "WT", version, quality, width and height of 16 bits, count; then five bytes
 * a minutia: x and y of 12 bits, angle in 1/256 turn, two bits of type and six of quality.
 */
const magic = 0x5754;
const version = 1;
const headerBytes = 9;
const minutiaBytes = 5;
export const storedMinutiaeMax = 255;
/** Twelve bits of half a millimetre in ten: 208 mm at 500 ppi, a whole palm. */
const coordinateMax = 0xfff;
const angleSteps = 256;
const qualitySteps = 63;
const types: readonly MinutiaType[] = ['unknown', 'ending', 'bifurcation'];

/** The memory of a template, at most 1,284 bytes. The best 255 minutiae have room. */
export function encodeTemplate(template: Template): Uint8Array {
  const minutiae = bestMinutiae(template.minutiae, storedMinutiaeMax);
  const bytes = new Uint8Array(headerBytes + minutiaBytes * minutiae.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, magic);
  view.setUint8(2, version);
  view.setUint8(3, clamp(template.quality, 100));
  view.setUint16(4, clamp(template.width, 0xffff));
  view.setUint16(6, clamp(template.height, 0xffff));
  view.setUint8(8, minutiae.length);
  for (const [i, minutia] of minutiae.entries()) writeMinutia(view, i, minutia);
  return bytes;
}

function writeMinutia(view: DataView, index: number, minutia: Minutia): void {
  const at = headerBytes + minutiaBytes * index;
  const x = clamp(minutia.x, coordinateMax);
  const y = clamp(minutia.y, coordinateMax);
  const angle = Math.round((minutia.angleDegrees * angleSteps) / 360) % angleSteps;
  const quality = Math.round((clamp(minutia.quality, 100) * qualitySteps) / 100);
  view.setUint16(at, (x << 4) | (y >> 8));
  view.setUint8(at + 2, y & 0xff);
  view.setUint8(at + 3, angle);
  view.setUint8(at + 4, (types.indexOf(minutia.type) << 6) | quality);
}

/** True where the bytes start as a template does. */
export function looksLikeTemplate(bytes: Uint8Array): boolean {
  return bytes.length >= headerBytes && bytes[0] === magic >> 8 && bytes[1] === (magic & 0xff);
}

/** Reads a template back. Throws CodecError `template/...` for anything that was not written so. */
export function decodeTemplate(bytes: Uint8Array): Template {
  const reader = new ByteReader(bytes, 'template');
  if (bytes.length < headerBytes || reader.uint16('magic') !== magic) {
    reader.fail('not-this-format', 'magic', 'is no template', 0);
  }
  const stated = reader.uint8('version');
  if (stated !== version) reader.fail('unsupported', 'version', `${stated}`, 2);
  const quality = reader.uint8('quality');
  const width = reader.uint16('width');
  const height = reader.uint16('height');
  const count = reader.uint8('count');
  if (reader.remaining !== count * minutiaBytes) {
    reader.fail('bad-length', 'minutiae', `${reader.remaining} bytes for ${count} minutiae`);
  }
  const minutiae = Array.from({ length: count }, () => readMinutia(reader));
  return { width, height, quality, minutiae };
}

function readMinutia(reader: ByteReader): Minutia {
  const offset = reader.offset;
  const high = reader.uint16('minutia');
  const low = reader.uint8('minutia');
  const angle = reader.uint8('minutia');
  const typeAndQuality = reader.uint8('minutia');
  const type = types[typeAndQuality >> 6];
  if (!type) {
    const place = 'minutia type';
    const detail = { kind: 'bad-value', place, offset, reason: 'type 3 has no meaning' } as const;
    throw new CodecError({ format: 'template', ...detail });
  }
  return {
    x: high >> 4,
    y: ((high & 0xf) << 8) | low,
    angleDegrees: (angle * 360) / angleSteps,
    type,
    quality: Math.round(((typeAndQuality & 0x3f) * 100) / qualitySteps),
  };
}

/** What a template becomes when it is stored: scores must not depend on whether it was. */
export function storedTemplate(template: Template): Template {
  return decodeTemplate(encodeTemplate(template));
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(0, Math.round(value)));
}
