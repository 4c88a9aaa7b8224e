import type { ByteReader } from '../byte-reader.ts';
import { limits } from '../limits.ts';
import { type FixedLayout, fixedHeaderByteCount, fixedLayoutOf } from './fixed-layout.ts';
import { fieldTag } from './model.ts';
import { binaryDataFieldNumber, separators } from './separators.ts';

/** A field as bytes, before anything is known about the encoding of its text. */
export interface RawField {
  readonly number: number;
  readonly kind: 'text' | 'binary';
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly tag?: string;
}

export interface RawRecord {
  readonly type: number;
  readonly fields: readonly RawField[];
}

const colon = 0x3a;
/** "99.999:" and some zeros that old writers put before the numbers. */
const tagBytesMax = 12;
/** Digits of a stated record length. */
const lengthDigitsMax = 10;

/** Takes the next record, whose type Type-1 has stated; `place` names it in errors. */
export function takeRecord(reader: ByteReader, type: number, place: string): RawRecord {
  const layout = fixedLayoutOf(type);
  const fields = layout
    ? takeFixedFields(reader, layout, place)
    : takeTaggedFields(reader, type, place);
  return { type, fields };
}

function takeFixedFields(reader: ByteReader, layout: FixedLayout, place: string): RawField[] {
  const start = reader.offset;
  const byteCount = reader.uint32(`${place}, record length`);
  const headerByteCount = fixedHeaderByteCount(layout);
  if (byteCount < headerByteCount) {
    reader.fail('bad-length', `${place}, record length`, `${byteCount} is below its header`, start);
  }
  reader.seek(start, place);
  const fields: RawField[] = layout.fields.map((field) => ({
    number: field.number,
    kind: 'text',
    offset: reader.offset,
    bytes: decimalText(reader, field.byteCount, field.repeats, `${place}, field ${field.number}`),
  }));
  const offset = reader.offset;
  const bytes = reader.take(byteCount - headerByteCount, `${place}, image data`);
  return [...fields, { number: layout.dataFieldNumber, kind: 'binary', offset, bytes }];
}

/** Binary numbers as the text that the model holds: decimals, repeats as items. */
function decimalText(
  reader: ByteReader,
  byteCount: 1 | 2 | 4,
  repeats: number,
  place: string,
): Uint8Array {
  const numbers = Array.from({ length: repeats }, () => {
    if (byteCount === 1) return reader.uint8(place);
    return byteCount === 2 ? reader.uint16(place) : reader.uint32(place);
  });
  return new TextEncoder().encode(numbers.join(String.fromCharCode(separators.item)));
}

function takeTaggedFields(reader: ByteReader, type: number, place: string): RawField[] {
  const recordBytes = takeTaggedRecordBytes(reader, type, place);
  const { bytes, start, end } = recordBytes;
  const fields: RawField[] = [];
  let offset = start;
  while (offset < end) {
    const tag = readTag(reader, offset, end, type, place);
    const isBinary = tag.number === binaryDataFieldNumber && type !== 1;
    const stop = isBinary ? end - 1 : endOfText(bytes, tag.valueOffset, end);
    const closes = bytes[stop] === separators.record;
    if (closes !== (stop === end - 1)) {
      const reason = closes ? 'the record ends before its stated length' : 'no separator ends it';
      reader.fail('bad-length', `${place}, field ${tag.text}`, reason, stop);
    }
    fields.push({
      number: tag.number,
      kind: isBinary ? 'binary' : 'text',
      bytes: bytes.subarray(tag.valueOffset, stop),
      offset: tag.valueOffset,
      ...(tag.text === fieldTag(type, tag.number) ? {} : { tag: tag.text }),
    });
    if (fields.length > limits.fieldsPerRecordMax) {
      reader.fail('over-limit', place, `has more than ${limits.fieldsPerRecordMax} fields`, offset);
    }
    offset = stop + 1;
  }
  return fields;
}

/** The extent of a tagged record, as its first field states it. */
function takeTaggedRecordBytes(reader: ByteReader, type: number, place: string) {
  const start = reader.offset;
  const { bytes } = reader;
  const tag = readTag(reader, start, bytes.length, type, place);
  if (tag.number !== 1) {
    reader.fail('bad-value', place, `starts with field ${tag.text}, not with its length`, start);
  }
  const limit = Math.min(bytes.length, tag.valueOffset + lengthDigitsMax + 1);
  const stop = endOfText(bytes, tag.valueOffset, limit);
  const digits = String.fromCharCode(...bytes.subarray(tag.valueOffset, stop));
  const byteCount = Number(digits);
  if (!/^\d+$/.test(digits) || byteCount > bytes.length - start || byteCount <= stop - start) {
    const reason = `states ${JSON.stringify(digits)} bytes, ${bytes.length - start} are left`;
    reader.fail('bad-length', `${place}, field ${tag.text}`, reason, tag.valueOffset);
  }
  const end = start + byteCount;
  if (bytes[end - 1] !== separators.record) {
    reader.fail('bad-length', `${place}, field ${tag.text}`, 'no FS ends the record', end - 1);
  }
  reader.seek(end, place);
  return { bytes, start, end };
}

/** Offset of the next GS or FS, or `end` where there is none. */
function endOfText(bytes: Uint8Array, start: number, end: number): number {
  let offset = start;
  while (offset < end) {
    const byte = bytes[offset];
    if (byte === separators.field || byte === separators.record) break;
    offset++;
  }
  return offset;
}

/** "13.014:" as type and field number; the type may be misspelled, which the tag text keeps. */
function readTag(reader: ByteReader, start: number, end: number, type: number, place: string) {
  const limit = Math.min(end, start + tagBytesMax);
  const stop = reader.bytes.subarray(start, limit).indexOf(colon);
  const text = stop < 0 ? '' : String.fromCharCode(...reader.bytes.subarray(start, start + stop));
  const match = /^(\d{1,2})\.(\d{1,9})$/.exec(text);
  if (!match) {
    reader.fail('bad-value', place, `expected a tag such as ${fieldTag(type, 1)}:`, start);
  }
  const number = Number(match[2]);
  if (number === 1 && Number(match[1]) !== type) {
    const reason = `field 1.003 lists a Type-${type} record here, the bytes hold ${text}`;
    reader.fail('inconsistent', place, reason, start);
  }
  return { text, number, valueOffset: start + stop + 1 };
}
