import { ByteReader } from '../byte-reader.ts';
import { type ImageHeader, inchesPerMetre } from './image-header.ts';

const chunkTypes = { header: 0x49484452, density: 0x70485973, end: 0x49454e44 } as const;
const signatureBytes = 8;
const checksumBytes = 4;
const unitMetre = 1;

/** Size (IHDR) and density (pHYs) of a PNG (ISO/IEC 15948), which must be whole. */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const reader = new ByteReader(bytes, 'png');
  reader.skip(signatureBytes, 'signature');
  reader.uint32('IHDR length');
  if (reader.uint32('IHDR') !== chunkTypes.header) {
    reader.fail('inconsistent', 'first chunk', 'is not IHDR');
  }
  const width = reader.uint32('width');
  const height = reader.uint32('height');
  reader.seek(signatureBytes + 8 + 13 + checksumBytes, 'IHDR');
  let stated: ImageHeader['stated'];
  for (;;) {
    const length = reader.uint32('chunk length');
    const type = reader.uint32('chunk type');
    const start = reader.offset;
    // The decoder would take a file for whole that lacks its end: so all chunks are walked.
    if (type === chunkTypes.density) stated = readDensity(reader) ?? stated;
    reader.seek(start, 'chunk');
    reader.skip(length + checksumBytes, 'chunk');
    if (type === chunkTypes.end) return stated ? { width, height, stated } : { width, height };
  }
}

function readDensity(reader: ByteReader): ImageHeader['stated'] {
  const x = reader.uint32('pHYs') / inchesPerMetre;
  const y = reader.uint32('pHYs') / inchesPerMetre;
  return reader.uint8('pHYs unit') === unitMetre ? { x, y } : undefined;
}
