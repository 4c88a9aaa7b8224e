import { CodecError } from '../codec-error.ts';
import { concatBytes } from '../concat-bytes.ts';
import { encodeText } from '../text-encoding.ts';
import { type FixedLayout, fixedLayoutOf } from './fixed-layout.ts';
import {
  fieldTag,
  findField,
  type NistField,
  type NistRecord,
  type TextEncoding,
  type Transaction,
  type UnmappedElement,
} from './model.ts';
import { separators } from './separators.ts';

/**
 * Writes a transaction in the traditional encoding. Record lengths (field 1 of every record) are
 * computed, in the number of digits that the record states where it fits; everything else is
 * written as it stands, so that a file read and written again is the same bytes.
 * Throws CodecError `ansi-nist/cannot-encode` with record and field, also where the transaction
 * holds elements that only XML has a place for, unless they are to be left out. Attributes of elements say nothing
 * that a field could; `attributePlaces` names those that are lost.
 */
export function writeTransaction(
  transaction: Transaction,
  { unmapped = 'refuse' }: { readonly unmapped?: 'refuse' | 'leave-out' } = {},
): Uint8Array {
  const [lost] = unmappedPlaces(transaction);
  if (lost && unmapped === 'refuse') refuse(lost, 'only the XML encoding has a place for it');
  const encoding = transaction.textEncoding ?? 'utf-8';
  const records = transaction.records.map((record, i) =>
    writeRecord(record, encoding, `record ${i + 1}`),
  );
  return concatBytes(records);
}

/** Where attributes stand that only XML can hold, "record 2, attribute id of Transaction/TransactionDate". */
export function attributePlaces({ records, attributes }: Transaction): readonly string[] {
  const local = (name: string) => name.replace(/^\{.*\}/s, '');
  return [
    ...[...(attributes?.keys() ?? [])].map((name) => `attribute ${local(name)} of the package`),
    ...records.flatMap((record, i) =>
      (record.attributes ?? []).flatMap((one) => {
        const element = one.path.map(({ name }) => name).join('/') || 'the record';
        const names = [...one.attributes.keys()].map(local);
        return names.map((name) => `record ${i + 1}, attribute ${name} of ${element}`);
      }),
    ),
  ];
}

/** Where elements stand that only XML can hold, "record 2, element UserDefinedDescriptiveDetail/Note". */
export function unmappedPlaces({ records, unmapped = [] }: Transaction): readonly string[] {
  const nameOf = ({ parents, element }: UnmappedElement) =>
    `element ${[...parents, element].map(({ name }) => name).join('/')}`;
  return [
    ...records.flatMap((record, i) =>
      (record.unmapped ?? []).map((one) => `record ${i + 1}, ${nameOf(one)}`),
    ),
    ...unmapped.map(nameOf),
  ];
}

function writeRecord(record: NistRecord, encoding: TextEncoding, place: string): Uint8Array {
  const layout = fixedLayoutOf(record.type);
  return layout
    ? writeFixedRecord(record, layout, place)
    : writeTaggedRecord(record, encoding, place);
}

function writeTaggedRecord(record: NistRecord, encoding: TextEncoding, place: string): Uint8Array {
  const [length, ...others] = record.fields;
  if (length?.kind !== 'text' || length.number !== 1) {
    refuse(place, 'the first field must be the record length (field 1)');
  }
  const parts = others.map((field) => {
    const fieldPlace = `${place}, field ${tagOf(record, field)}`;
    return concatBytes([
      Uint8Array.of(separators.field),
      encode(`${tagOf(record, field)}:`, encoding, fieldPlace),
      field.kind === 'binary' ? field.bytes : fieldBytes(field.subfields, encoding, fieldPlace),
    ]);
  });
  const bodyByteCount = parts.reduce((sum, part) => sum + part.length, 0);
  const prefix = `${tagOf(record, length)}:`;
  const stated = length.subfields[0]?.[0] ?? '';
  const text = `${prefix}${lengthText(prefix.length + bodyByteCount + 1, stated.length)}`;
  return concatBytes([encode(text, encoding, place), ...parts, Uint8Array.of(separators.record)]);
}

/** The length counts its own digits; zeros pad it to the width that the record had. */
function lengthText(byteCountWithoutDigits: number, digitsWanted: number): string {
  let digits = Math.max(1, digitsWanted);
  while (String(byteCountWithoutDigits + digits).length > digits) digits++;
  return String(byteCountWithoutDigits + digits).padStart(digits, '0');
}

function tagOf(record: NistRecord, field: NistField): string {
  return field.tag ?? fieldTag(record.type, field.number);
}

function fieldBytes(
  subfields: readonly (readonly string[])[],
  encoding: TextEncoding,
  place: string,
): Uint8Array {
  for (const items of subfields) {
    for (const item of items) {
      if (/[\x1c-\x1f]/.test(item)) refuse(place, 'a value contains an information separator');
    }
  }
  return encode(subfields.map((items) => items.join('\x1f')).join('\x1e'), encoding, place);
}

function encode(text: string, encoding: TextEncoding, place: string): Uint8Array {
  const bytes = text.isWellFormed() ? encodeText(text, encoding) : undefined;
  return bytes ?? refuse(place, `a letter has no place in ${encoding}`);
}

function writeFixedRecord(record: NistRecord, layout: FixedLayout, place: string): Uint8Array {
  const data = findField(record, layout.dataFieldNumber);
  const dataBytes = data?.kind === 'binary' ? data.bytes : new Uint8Array(0);
  const parts = layout.fields.map(({ number, byteCount, repeats }) => {
    const fieldPlace = `${place}, field ${fieldTag(record.type, number)}`;
    const field = findField(record, number);
    if (field?.kind !== 'text' || field.subfields[0]?.length !== repeats) {
      refuse(fieldPlace, `needs ${repeats} numbers`);
    }
    return concatBytes(field.subfields[0].map((text) => bigEndian(text, byteCount, fieldPlace)));
  });
  const byteCount = parts.reduce((sum, part) => sum + part.length, dataBytes.length);
  parts[0] = bigEndian(String(byteCount), 4, `${place}, record length`);
  return concatBytes([...parts, dataBytes]);
}

function bigEndian(text: string, byteCount: number, place: string): Uint8Array {
  const value = Number(text);
  if (!/^\d{1,10}$/.test(text) || value >= 2 ** (8 * byteCount)) {
    refuse(place, `${JSON.stringify(text)} is no number of ${byteCount} bytes`);
  }
  return Uint8Array.from({ length: byteCount }, (_, i) => value / 2 ** (8 * (byteCount - 1 - i)));
}

function refuse(place: string, reason: string): never {
  throw new CodecError({ format: 'ansi-nist', kind: 'cannot-encode', offset: -1, place, reason });
}
