import { CodecError } from '../codec-error.ts';
import { centimetresPerInch, type ImageHeader } from './image-header.ts';

const tags = { width: 256, height: 257, xResolution: 282, yResolution: 283, unit: 296 } as const;
const fieldTypes = { short: 3, long: 4, rational: 5 } as const;
const unitInch = 2;
const unitCentimetre = 3;
const entryBytes = 12;

/** Size and resolution from the first directory of a TIFF (TIFF 6.0, section 2). */
export function readTiffHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isLittle = bytes[0] === 0x49;
  const check = (offset: number, count: number, place: string): number => {
    if (offset + count > bytes.length) {
      const reason = `points to byte ${offset} of ${bytes.length}`;
      throw new CodecError({ format: 'tiff', kind: 'truncated', offset, place, reason });
    }
    return offset;
  };
  const uint16 = (offset: number, place: string) =>
    view.getUint16(check(offset, 2, place), isLittle);
  const uint32 = (offset: number, place: string) =>
    view.getUint32(check(offset, 4, place), isLittle);

  const directory = uint32(4, 'first directory');
  const count = uint16(directory, 'first directory');
  const values = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * entryBytes;
    const tag = uint16(entry, 'directory entry');
    const type = uint16(entry + 2, 'directory entry');
    if (type === fieldTypes.short) values.set(tag, uint16(entry + 8, 'directory entry'));
    if (type === fieldTypes.long) values.set(tag, uint32(entry + 8, 'directory entry'));
    if (type === fieldTypes.rational && (tag === tags.xResolution || tag === tags.yResolution)) {
      const at = uint32(entry + 8, 'resolution');
      values.set(tag, uint32(at, 'resolution') / uint32(at + 4, 'resolution'));
    }
  }
  const size = { width: values.get(tags.width) ?? 0, height: values.get(tags.height) ?? 0 };
  const stated = statedResolution(values);
  return stated ? { ...size, stated } : size;
}

function statedResolution(values: ReadonlyMap<number, number>): ImageHeader['stated'] {
  const x = values.get(tags.xResolution);
  const y = values.get(tags.yResolution);
  const unit = values.get(tags.unit) ?? unitInch;
  if (x === undefined || y === undefined) return undefined;
  if (unit === unitInch) return { x, y };
  if (unit !== unitCentimetre) return undefined;
  return { x: x * centimetresPerInch, y: y * centimetresPerInch };
}
