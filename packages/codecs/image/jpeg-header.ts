import { ByteReader } from '../byte-reader.ts';
import { centimetresPerInch, type ImageHeader } from './image-header.ts';

const jfifIdentifier = 0x4a464946;
const app0 = 0xe0;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Size (SOF) and density (JFIF) of a JPEG (ITU-T T.81, T.871). */
export function readJpegHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, 'jpeg');
  reader.skip(2, 'SOI');
  let stated: ImageHeader['stated'];
  for (;;) {
    const marker = readMarker(reader);
    if (marker === startOfScan || marker === endOfImage) {
      reader.fail('inconsistent', 'markers', 'no frame header before the scan');
    }
    const start = reader.offset;
    const length = reader.uint16('segment length');
    if (length < 2) reader.fail('bad-length', 'segment', `states ${length} bytes`, start);
    if (isStartOfFrame(marker)) {
      reader.skip(1, 'SOF precision');
      const height = reader.uint16('SOF height');
      const width = reader.uint16('SOF width');
      return stated ? { width, height, stated } : { width, height };
    }
    if (marker === app0) stated = readJfifDensity(reader, length) ?? stated;
    reader.seek(start, 'segment');
    reader.skip(length, 'segment');
  }
}

function readMarker(reader: ByteReader): number {
  if (reader.uint8('marker') !== 0xff) reader.fail('bad-value', 'marker', 'FF expected');
  let code = reader.uint8('marker');
  while (code === 0xff) code = reader.uint8('marker');
  return code;
}

/** C0 to CF without the three that are tables (DHT, JPG, DAC). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readJfifDensity(reader: ByteReader, length: number): ImageHeader['stated'] {
  if (length < 14 || reader.uint32('APP0') !== jfifIdentifier) return undefined;
  reader.skip(3, 'JFIF version');
  const unit = reader.uint8('JFIF unit');
  const x = reader.uint16('JFIF density');
  const y = reader.uint16('JFIF density');
  if (unit === 1) return { x, y };
  return unit === 2 ? { x: x * centimetresPerInch, y: y * centimetresPerInch } : undefined;
}
