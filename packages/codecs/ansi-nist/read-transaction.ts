import { ByteReader } from '../byte-reader.ts';
import { limits } from '../limits.ts';
import { decodeLatin1, decodeText } from '../text-encoding.ts';
import type { NistField, NistRecord, TextEncoding, Transaction } from './model.ts';
import { type RawField, type RawRecord, takeRecord } from './raw-record.ts';
import { type ListedRecord, parseRecordList } from './record-list.ts';

/** Field 1.003, the table of contents of a transaction. */
const contentFieldNumber = 3;

/**
 * Reads an ANSI/NIST-ITL transaction in the traditional (tagged) encoding. Binary fields are views
 * of `bytes`, not copies. Throws CodecError `ansi-nist/...` with the byte offset.
 */
export function readTransaction(bytes: Uint8Array): Transaction {
  const reader = new ByteReader(bytes, 'ansi-nist');
  if (bytes.length > limits.fileBytesMax) {
    reader.fail('over-limit', 'file', `is larger than ${limits.fileBytesMax} bytes`);
  }
  if (!looksLikeTransaction(bytes)) {
    reader.fail('not-this-format', 'file', 'does not start with field 1.001');
  }
  const first = takeRecord(reader, 1, 'record 1');
  const listed = listedRecords(reader, first);
  const others = listed.map(({ type }, i) => takeRecord(reader, type, `record ${i + 2}`));
  if (reader.remaining > 0) {
    reader.fail('inconsistent', 'end of file', `${reader.remaining} bytes follow the last record`);
  }
  return decodeRecords(reader, [first, ...others]);
}

/** True where the first field can be the length of a Type-1 record ("1.001:" or "1.01:"). */
export function looksLikeTransaction(bytes: Uint8Array): boolean {
  return /^0?1\.0*1:/.test(String.fromCharCode(...bytes.subarray(0, 8)));
}

function listedRecords(reader: ByteReader, first: RawRecord): readonly ListedRecord[] {
  const field = first.fields.find(({ number }) => number === contentFieldNumber);
  if (!field) reader.fail('inconsistent', 'record 1', 'has no field 1.003 that lists the others');
  const list = parseRecordList(splitItems(decodeLatin1(field.bytes)));
  if (!list.ok) reader.fail('inconsistent', 'record 1, field 1.003', list.reason, field.offset);
  return list.records;
}

/** One encoding for the whole file: a single letter that is not UTF-8 makes it one byte a letter. */
function decodeRecords(reader: ByteReader, records: readonly RawRecord[]): Transaction {
  const textEncoding: TextEncoding = records.every(isUtf8) ? 'utf-8' : 'iso-8859-1';
  return {
    textEncoding,
    records: records.map(
      ({ type, fields }): NistRecord => ({
        type,
        fields: fields.map((field) => decodeField(reader, type, field, textEncoding)),
      }),
    ),
  };
}

function isUtf8(record: RawRecord): boolean {
  return record.fields.every(
    ({ kind, bytes }) => kind === 'binary' || decodeText(bytes).encoding === 'utf-8',
  );
}

function decodeField(
  reader: ByteReader,
  type: number,
  field: RawField,
  encoding: TextEncoding,
): NistField {
  const { number, bytes } = field;
  const tag = field.tag === undefined ? {} : { tag: field.tag };
  if (field.kind === 'binary') return { kind: 'binary', number, bytes, ...tag };
  const text = encoding === 'utf-8' ? decodeText(bytes).text : decodeLatin1(bytes);
  const subfields = splitItems(text);
  if (
    subfields.length > limits.subfieldsPerFieldMax ||
    subfields.some((items) => items.length > limits.itemsPerSubfieldMax)
  ) {
    const reason = 'has more subfields or items than limits.ts allows';
    reader.fail('over-limit', `Type-${type}, field ${number}`, reason, field.offset);
  }
  return { kind: 'text', number, subfields, ...tag };
}

function splitItems(text: string): string[][] {
  return text.split('\x1e').map((subfield) => subfield.split('\x1f'));
}
