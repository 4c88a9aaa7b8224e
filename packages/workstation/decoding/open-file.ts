import {
  fieldDefinition,
  fieldTag,
  fieldText,
  imageOfRecord,
  looksLikeTransaction,
  looksLikeTransactionXml,
  type NistField,
  type NistImage,
  rawPixels,
  readTransaction,
  readTransactionXml,
  recordDefinition,
  type Transaction,
  validateTransaction,
} from '@whorl/codecs';
import { isSlapPosition } from '@whorl/fingerprint';
import { browserImage } from './browser-image.ts';
import type { GrayPixels, ReadFile, ReadImage } from './worker-protocol.ts';

/** A transaction that was read, with the images that it holds still encoded. */
export interface OpenFile {
  readonly transaction: Transaction;
  readonly images: ReadonlyMap<number, NistImage>;
}

const frictionRidgeTypes: ReadonlySet<number> = new Set([3, 4, 5, 6, 13, 14, 15]);

/** Reads a transaction in either encoding. Throws what the codec has to say. */
export function openFile(bytes: Uint8Array): OpenFile {
  if (!looksLikeTransaction(bytes) && !looksLikeTransactionXml(bytes)) {
    throw new Error('The file is no ANSI/NIST-ITL transaction.');
  }
  const transaction = looksLikeTransaction(bytes)
    ? readTransaction(bytes)
    : readTransactionXml(bytes);
  const images = new Map<number, NistImage>();
  transaction.records.forEach((record, index) => {
    const image = imageOfRecord(transaction, record);
    if (image && frictionRidgeTypes.has(record.type)) images.set(index, image);
  });
  return { transaction, images };
}

/** What a person wants to see of it first. */
export function reportOf({ transaction, images }: OpenFile): ReadFile {
  const first = transaction.records[0]!;
  return {
    typeOfTransaction: fieldText(first, 4) ?? '',
    controlNumber: fieldText(first, 9) ?? '',
    records: transaction.records.map(({ type, fields }) => ({
      type,
      name: recordDefinition(type)?.name ?? '',
      fields: fields.map((field) => ({
        tag: fieldTag(type, field.number),
        name: fieldDefinition(type, field.number)?.meaning ?? '',
        text: shownText(field),
      })),
    })),
    findings: validateTransaction(transaction, 'int-i').map((finding) => ({
      ...finding,
      field: finding.field,
    })),
    images: [...images].map(([index, image]) => shownImage(index, image)),
  };
}

const shownTextMax = 400;

function shownText(field: NistField): string {
  if (field.kind === 'binary') return `${field.bytes.length} B`;
  const text = field.subfields.map((items) => items.join(' · ')).join(' ‖ ');
  return text.length > shownTextMax ? `${text.slice(0, shownTextMax)}…` : text;
}

function shownImage(recordIndex: number, image: NistImage): ReadImage {
  const position = image.positions[0] ?? 0;
  return {
    recordIndex,
    recordType: image.recordType,
    position,
    compression: image.compression,
    width: image.width,
    height: image.height,
    ppi: image.resolution.ppi,
    isSlap: isSlapPosition(position),
    isPalm: image.recordType === 15,
  };
}

/** The pixels of a record's image. JPEG 2000 is left to the hub: its decoder makes code at run time. */
export async function imageAt({ images }: OpenFile, recordIndex: number): Promise<GrayPixels> {
  const nist = images.get(recordIndex);
  if (!nist) throw new Error('The record has no image.');
  const { ppi } = nist.resolution;
  const raw = rawPixels(nist);
  if (raw) return { ...raw, ppi, pixels: Uint8Array.from(raw.pixels) };
  return browserImage(nist.data, ppi);
}
