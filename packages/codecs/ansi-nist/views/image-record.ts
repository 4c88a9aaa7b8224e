import type { GrayImage, Resolution } from '../../gray-image.ts';
import { assumedResolution } from '../../gray-image.ts';
import { fixedLayoutOf } from '../fixed-layout.ts';
import {
  type BinaryField,
  fieldText,
  findField,
  type NistRecord,
  type Transaction,
} from '../model.ts';

/** How the bytes of an image field are compressed. */
export type NistCompression = 'none' | 'wsq' | 'jpeg' | 'jpeg-2000' | 'png' | 'unknown';

/** What an image record says of its image; the pixels stay encoded. */
export interface NistImage {
  readonly recordType: number;
  readonly idc: string;
  readonly width: number;
  readonly height: number;
  readonly resolution: Resolution;
  readonly bitsPerPixel: number;
  readonly compression: NistCompression;
  /** As the record spells it: "WSQ20", "1", "JP2L". */
  readonly compressionCode: string;
  /** Friction ridge positions (table 8), without the fillers of 255; empty for faces and the like. */
  readonly positions: readonly number[];
  readonly impressionType: number | undefined;
  readonly data: Uint8Array;
}

const compressionCodes: ReadonlyMap<string, NistCompression> = new Map([
  ['NONE', 'none'],
  ['0', 'none'],
  ['1', 'wsq'],
  ['WSQ', 'wsq'],
  ['WSQ20', 'wsq'],
  ['JPEGB', 'jpeg'],
  ['JPEGL', 'jpeg'],
  ['JP2', 'jpeg-2000'],
  ['JP2L', 'jpeg-2000'],
  ['PNG', 'png'],
]);

const noPosition = 255;
const mmPerInch = 25.4;
const scaleUnits = { perInch: '1', perCm: '2' } as const;
const inchCm = 2.54;
/** Field numbers of the tagged image records, the same from Type-10 on. */
const tagged = {
  size: [6, 7],
  units: 8,
  scale: 9,
  compression: 11,
  depth: 12,
  position: 13,
} as const;

/** The image of a record, or nothing where the record has none. */
export function imageOfRecord(transaction: Transaction, record: NistRecord): NistImage | undefined {
  if (record.type >= 3 && record.type <= 6) return imageOfFixedRecord(transaction, record);
  return record.type >= 10 ? imageOfTaggedRecord(record) : undefined;
}

/** Types 3 to 6: the resolution stands in Type-1, nominal (1.012) or native (1.011). */
function imageOfFixedRecord(transaction: Transaction, record: NistRecord): NistImage | undefined {
  const data = findField(record, fixedLayoutOf(record.type)!.dataFieldNumber);
  if (data?.kind !== 'binary') return undefined;
  const first = transaction.records[0];
  const isNative = fieldText(record, 5) === '1';
  const perMm = Number(first ? fieldText(first, isNative ? 11 : 12) : undefined);
  const ppi = Math.round(perMm * mmPerInch);
  const isHalf = record.type === 3 || record.type === 5;
  return {
    ...commonParts(record, data),
    width: numberIn(record, 6),
    height: numberIn(record, 7),
    resolution:
      ppi > 0 ? { ppi: isHalf && !isNative ? ppi / 2 : ppi, source: 'stated' } : assumedResolution,
    bitsPerPixel: record.type <= 4 ? 8 : 1,
    ...compressionOf(fieldText(record, 8)),
    positions: positionsIn(record, 4),
    impressionType: numberOrNothing(record, 3),
  };
}

function imageOfTaggedRecord(record: NistRecord): NistImage | undefined {
  const data = findField(record, 999);
  const [widthField, heightField] = tagged.size;
  if (data?.kind !== 'binary' || !findField(record, widthField)) return undefined;
  const isFrictionRidge = record.type >= 13 && record.type <= 15;
  return {
    ...commonParts(record, data),
    width: numberIn(record, widthField),
    height: numberIn(record, heightField),
    resolution: taggedResolution(record),
    bitsPerPixel: record.type === 10 ? 8 : numberIn(record, tagged.depth) || 8,
    ...compressionOf(fieldText(record, tagged.compression)),
    positions: isFrictionRidge ? positionsIn(record, tagged.position) : [],
    impressionType: isFrictionRidge ? numberOrNothing(record, 3) : undefined,
  };
}

function taggedResolution(record: NistRecord): Resolution {
  const units = fieldText(record, tagged.units);
  const density = numberIn(record, tagged.scale);
  if (density <= 0) return assumedResolution;
  if (units === scaleUnits.perInch) return { ppi: density, source: 'stated' };
  if (units !== scaleUnits.perCm) return assumedResolution;
  // 197 pixels/cm is how 500 pixels/inch (500.4) is written, 394 how 1000 is.
  const ppi = density * inchCm;
  const nearest = Math.round(ppi / 100) * 100;
  return { ppi: Math.abs(ppi - nearest) < inchCm ? nearest : Math.round(ppi), source: 'stated' };
}

function commonParts(record: NistRecord, data: BinaryField) {
  return { recordType: record.type, idc: fieldText(record, 2) ?? '', data: data.bytes };
}

function compressionOf(code = '') {
  const compression = compressionCodes.get(code.trim().toUpperCase()) ?? 'unknown';
  return { compression, compressionCode: code } as const;
}

function positionsIn(record: NistRecord, fieldNumber: number): readonly number[] {
  const field = findField(record, fieldNumber);
  if (field?.kind !== 'text') return [];
  return field.subfields
    .flat()
    .filter((text) => /^\d{1,3}$/.test(text))
    .map(Number)
    .filter((position) => position !== noPosition);
}

function numberIn(record: NistRecord, fieldNumber: number): number {
  const text = fieldText(record, fieldNumber) ?? '';
  return /^\d{1,10}$/.test(text) ? Number(text) : 0;
}

function numberOrNothing(record: NistRecord, fieldNumber: number): number | undefined {
  const text = fieldText(record, fieldNumber) ?? '';
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** Uncompressed pixels of a record as an image, or nothing where bytes and size disagree. */
export function rawPixels(image: NistImage): GrayImage | undefined {
  const { width, height, resolution, data } = image;
  const isPlain = image.compression === 'none' && image.bitsPerPixel === 8;
  if (!isPlain || data.length !== width * height || data.length === 0) return undefined;
  return { width, height, resolution, pixels: data.slice() };
}
