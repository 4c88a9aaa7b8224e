import { ByteReader } from '../byte-reader.ts';
import { type ImageHeader, inchesPerMetre } from './image-header.ts';

const chunkTypes = { header: 0x49484452, density: 0x70485973, end: 0x49454e44 } as const;
const signatureBytes = 8;
const headerBytes = 13;
const densityBytes = 9;
const checksumBytes = 4;
const unitMetre = 1;

/** Size (IHDR) and density (pHYs) of a PNG (ISO/IEC 15948), which must be whole. */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, 'png');
  reader.skip(signatureBytes, 'signature');
  const isUsual = reader.uint32('IHDR length') === headerBytes;
  if (reader.uint32('IHDR') !== chunkTypes.header || !isUsual) {
    reader.fail('inconsistent', 'first chunk', `is not an IHDR of ${headerBytes} bytes`);
  }
  const width = reader.uint32('width');
  const height = reader.uint32('height');
  reader.skip(headerBytes - 8 + checksumBytes, 'IHDR');
  let stated: ImageHeader['stated'];
  for (;;) {
    const length = reader.uint32('chunk length');
    const type = reader.uint32('chunk type');
    const start = reader.offset;
    // The decoder would take a file for whole that lacks its end: so all chunks are walked.
    if (type === chunkTypes.density) stated = readDensity(reader, length) ?? stated;
    reader.seek(start, 'chunk');
    reader.skip(length + checksumBytes, 'chunk');
    if (type === chunkTypes.end) return stated ? { width, height, stated } : { width, height };
  }
}

function readDensity(reader: ByteReader, length: number): ImageHeader['stated'] {
  if (length !== densityBytes) reader.fail('bad-length', 'pHYs', `states ${length} bytes`);
  const x = reader.uint32('pHYs') / inchesPerMetre;
  const y = reader.uint32('pHYs') / inchesPerMetre;
  return reader.uint8('pHYs unit') === unitMetre ? { x, y } : undefined;
}
