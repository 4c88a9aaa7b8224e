import type { ByteReader } from '../byte-reader.ts';
import { checkSize } from './checked-header.ts';
import type { ImageHeader } from './image-header.ts';

/** What the SIZ marker segment says of a codestream (ITU-T T.800, A.5.1). */
export interface CodestreamHeader extends ImageHeader {
  readonly componentCount: 1 | 3;
  readonly bitsPerSample: number;
  readonly tileCount: number;
}

const markers = { start: 0xff4f, size: 0xff51, tilePart: 0xff90, end: 0xffd9 } as const;
/** Length of SIZ without components, of one component, and of SOT. */
const sizeBytes = 38;
const componentBytes = 3;
const tilePartHeaderBytes = 12;
/** Tile numbers have 16 bits. */
const tileCountMax = 65_535;

/**
 * Reads the size at the start of a codestream. Refuses what OpenJPEG's WebAssembly wrapper reads
 * wrongly or out of bounds: an offset, other than 1 or 3 components, components that differ in
 * bits or in sampling, signed samples, and colors of more than 8 bits.
 */
export function readCodestreamHeader(reader: ByteReader): CodestreamHeader {
  const start = reader.offset;
  if (reader.uint16('SOC') !== markers.start || reader.uint16('SIZ') !== markers.size) {
    reader.fail('not-this-format', 'codestream', 'does not start with SOC and SIZ', start);
  }
  const length = reader.uint16('SIZ length');
  reader.skip(2, 'SIZ capabilities');
  const width = reader.uint32('SIZ width');
  const height = reader.uint32('SIZ height');
  const offsets = [reader.uint32('SIZ offset'), reader.uint32('SIZ offset')];
  const tileWidth = reader.uint32('SIZ tile width');
  const tileHeight = reader.uint32('SIZ tile height');
  offsets.push(reader.uint32('SIZ tile offset'), reader.uint32('SIZ tile offset'));
  if (offsets.some((offset) => offset !== 0)) {
    reader.fail('unsupported', 'SIZ', `offsets ${offsets.join(', ')} are not 0`);
  }
  checkSize({ width, height }, 'jpeg-2000');
  if (tileWidth === 0 || tileHeight === 0) reader.fail('bad-value', 'SIZ', 'a tile size of 0');
  const tileCount = Math.ceil(width / tileWidth) * Math.ceil(height / tileHeight);
  if (tileCount > tileCountMax) reader.fail('bad-value', 'SIZ', `${tileCount} tiles`);
  return { width, height, tileCount, ...readComponents(reader, length) };
}

function readComponents(reader: ByteReader, sizeLength: number) {
  const componentCount = reader.uint16('SIZ components');
  if (componentCount !== 1 && componentCount !== 3) {
    reader.fail('unsupported', 'SIZ', `${componentCount} components, neither gray nor RGB`);
  }
  if (sizeLength !== sizeBytes + componentBytes * componentCount) {
    reader.fail('bad-length', 'SIZ', `states ${sizeLength} bytes`);
  }
  const depths = Array.from({ length: componentCount }, () => {
    const depth = reader.uint8('SIZ depth');
    if (reader.uint8('SIZ sampling') !== 1 || reader.uint8('SIZ sampling') !== 1) {
      reader.fail('unsupported', 'SIZ', 'components are subsampled');
    }
    return depth;
  });
  const depth = depths[0]!;
  if (depths.some((other) => other !== depth)) {
    reader.fail('unsupported', 'SIZ', 'components differ in their bits');
  }
  // The highest bit says signed, the others one less than the bits.
  const bitsPerSample = (depth & 0x7f) + 1;
  if (depth > 0x7f || bitsPerSample > (componentCount === 1 ? 16 : 8)) {
    const sign = depth > 0x7f ? 'signed' : 'unsigned';
    reader.fail('unsupported', 'SIZ', `${sign} samples of ${bitsPerSample} bits`);
  }
  return { componentCount, bitsPerSample } as const;
}

/**
 * Walks the tile-parts behind the header up to the end marker, since OpenJPEG fills in gray what
 * is missing. Throws unless every tile is there and whole.
 */
export function checkTileParts(reader: ByteReader, tileCount: number): void {
  const seen = new Set<number>();
  let marker = skipMainHeader(reader);
  while (marker === markers.tilePart) {
    const start = reader.offset - 2;
    if (reader.uint16('SOT length') !== tilePartHeaderBytes - 2) {
      reader.fail('bad-length', 'SOT', 'is not 10 bytes long');
    }
    const tile = reader.uint16('SOT tile');
    if (tile >= tileCount) reader.fail('bad-value', 'SOT', `tile ${tile} of ${tileCount}`);
    seen.add(tile);
    const length = reader.uint32('SOT tile-part length');
    if (length === 0) {
      // The last tile-part may leave its length open; it then reaches up to the end marker.
      reader.skip(reader.remaining - 2, 'tile-part');
    } else {
      if (length < tilePartHeaderBytes) reader.fail('bad-length', 'SOT', `states ${length} bytes`);
      reader.seek(start, 'tile-part');
      reader.skip(length, 'tile-part');
    }
    marker = reader.uint16('marker behind the tile-part');
  }
  if (marker !== markers.end) {
    reader.fail('bad-value', 'codestream', `marker ${marker.toString(16)} where EOC is expected`);
  }
  if (seen.size !== tileCount) {
    reader.fail('inconsistent', 'codestream', `${seen.size} of ${tileCount} tiles are there`);
  }
}

/** Skips the marker segments behind SIZ and takes the first marker that is no such segment. */
function skipMainHeader(reader: ByteReader): number {
  for (;;) {
    const marker = reader.uint16('marker');
    if (marker === markers.tilePart || marker === markers.end) return marker;
    if (marker < 0xff00) reader.fail('bad-value', 'marker', `${marker.toString(16)} is none`);
    const length = reader.uint16('segment length');
    if (length < 2) reader.fail('bad-length', 'segment', `states ${length} bytes`);
    reader.skip(length - 2, 'segment');
  }
}
