import { CodecError } from '../../codec-error.ts';
import { fieldTag, type NistRecord, type Transaction } from '../model.ts';
import { imageOfRecord, type NistImage } from '../views/image-record.ts';
import { type Finding, finding, type MeasureWsq, type TransactionRule } from './finding.ts';

/** First bytes that each compression must have. */
const signatures: Readonly<Record<string, readonly (readonly number[])[]>> = {
  wsq: [[0xff, 0xa0]],
  jpeg: [[0xff, 0xd8]],
  'jpeg-2000': [
    [0xff, 0x4f],
    [0, 0, 0, 12],
  ],
  png: [[0x89, 0x50]],
};

/** Image data is what the record says of it: compression, size, number of bytes. */
export const imageData: TransactionRule = (transaction, _profile, measureWsq) =>
  transaction.records.flatMap((record, i) => {
    const image = imageOfRecord(transaction, record);
    return image ? imageFindings(record, i + 1, image, measureWsq) : [];
  });

function imageFindings(
  record: NistRecord,
  recordNumber: number,
  image: NistImage,
  measureWsq: MeasureWsq,
): Finding[] {
  const { width, height, compression, data } = image;
  const dataTag = fieldTag(record.type, record.type <= 6 ? 9 : 999);
  if (compression === 'unknown') {
    const tag = fieldTag(record.type, record.type <= 6 ? 8 : 11);
    return [finding('image-data', recordNumber, tag, `unknown code ${image.compressionCode}`)];
  }
  if (compression === 'none') {
    const expected = Math.ceil((width * height * image.bitsPerPixel) / 8);
    if (data.length === expected || image.recordType === 10) return [];
    const message = `${data.length} bytes for ${width} x ${height} pixels, not ${expected}`;
    return [finding('image-size', recordNumber, dataTag, message)];
  }
  if (!signatures[compression]!.some((signature) => signature.every((b, i) => data[i] === b))) {
    return [finding('image-data', recordNumber, dataTag, `the data is not ${compression}`)];
  }
  return compression === 'wsq' ? wsqFindings(recordNumber, dataTag, image, measureWsq) : [];
}

function wsqFindings(
  recordNumber: number,
  tag: string,
  image: NistImage,
  measureWsq: MeasureWsq,
): Finding[] {
  try {
    const { width, height } = measureWsq(image.data);
    if (width === image.width && height === image.height) return [];
    const message = `the WSQ is ${width} x ${height}, the record states ${image.width} x ${image.height}`;
    return [finding('image-size', recordNumber, tag, message)];
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return [finding('image-data', recordNumber, tag, error.message)];
  }
}

/** Fields of boxes: left, right, top and bottom, after that many other items. */
const boxFields: readonly { type: number; number: number; itemsBefore: number }[] = [
  { type: 10, number: 14, itemsBefore: 0 },
  { type: 13, number: 15, itemsBefore: 2 },
  { type: 14, number: 15, itemsBefore: 2 },
  { type: 14, number: 21, itemsBefore: 1 },
];

/** Boxes lie inside the image and are the right way round. */
export const areaBounds: TransactionRule = (transaction: Transaction) =>
  transaction.records.flatMap((record, i) => {
    const image = imageOfRecord(transaction, record);
    if (!image) return [];
    return boxFields
      .filter(({ type }) => type === record.type)
      .flatMap(({ number, itemsBefore }) => {
        const field = record.fields.find((candidate) => candidate.number === number);
        if (field?.kind !== 'text') return [];
        return field.subfields.flatMap((items, s) => {
          const box = items.slice(itemsBefore, itemsBefore + 4).map(Number);
          if (isInside(box, image)) return [];
          const message = `subfield ${s + 1}: the box ${box.join(' ')} (left, right, top, bottom) does not lie inside ${image.width} x ${image.height}`;
          return [finding('area-bounds', i + 1, fieldTag(record.type, number), message)];
        });
      });
  });

function isInside(box: readonly number[], image: NistImage): boolean {
  const [left, right, top, bottom] = box;
  if (box.length < 4 || box.some(Number.isNaN)) return true;
  return left! < right! && top! < bottom! && right! <= image.width && bottom! <= image.height;
}
