import {
  buildVariablePrint,
  fieldText,
  type NistField,
  type NistImage,
  type NistRecord,
  type Transaction,
  textField,
  withSegments,
  writeTransaction,
} from '@whorl/codecs';
import { boxCorners } from '@whorl/fingerprint';
import type { OpenFile } from './open-file.ts';
import type { StatedFingers } from './worker-protocol.ts';

const field = { idc: 2, version: 2, content: 3, date: 5, origin: 8 } as const;
/** Type-14 records state fingers since the edition of 2007; 0502 is that of 2015, which INT-I 6 takes. */
const segmentsSinceVersion = 400;
const versionWithSegments = '0502';

/**
 * The transaction with the fingers of its slaps where a person put them, in fields 14.021 and
 * 14.025, and the parts of its palms, in 15.021; the images stay as they are. A Type-4 record has no such fields, and becomes a Type-14.
 */
export function withStatedFingers(file: OpenFile, stated: StatedFingers): Uint8Array<ArrayBuffer> {
  const { records, ...rest } = file.transaction;
  const boxesOf = new Map(stated);
  const changed = records.flatMap((record, index): NistRecord[] => {
    const boxes = boxesOf.get(index);
    if (!boxes) return [record];
    if (boxes.length === 0) return [];
    const segments = boxes.map((box) => ({ position: box.position, outline: boxCorners(box) }));
    return [withSegments(withSegmentFields(file, record, file.images.get(index)!), segments)];
  });
  const transaction = { ...rest, records: withContentList(changed) };
  return Uint8Array.from(writeTransaction(transaction));
}

/** The same image in a record that can say where its fingers are; those of palms can. */
function withSegmentFields(
  { transaction }: OpenFile,
  record: NistRecord,
  image: NistImage,
): NistRecord {
  if (record.type === 14 || record.type === 15) return record;
  const compression = { none: 'NONE', wsq: 'WSQ20' } as const;
  if (image.compression !== 'none' && image.compression !== 'wsq') {
    throw new Error(`A slap compressed as ${image.compressionCode} cannot be corrected here.`);
  }
  const built = buildVariablePrint(14, {
    width: image.width,
    height: image.height,
    position: image.positions[0]!,
    impressionType: image.impressionType ?? 0,
    ppi: image.resolution.ppi,
    compression: compression[image.compression],
    sourceAgency: headerText(transaction, field.origin),
    captureDate: dayOf(headerText(transaction, field.date)),
    data: image.data,
  });
  // The length is worked out when the record is written.
  const first = [textField(1, '0'), textField(field.idc, image.idc.padStart(2, '0'))];
  return { ...built, fields: [...first, ...built.fields] };
}

function headerText({ records }: Transaction, number: number): string {
  return (records[0] && fieldText(records[0], number)) ?? '';
}

function dayOf(text: string): Date {
  return new Date(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}T00:00:00Z`);
}

/** Lists the records again in field 1.003, and states an edition that knows their fields. */
function withContentList([first, ...others]: readonly NistRecord[]): readonly NistRecord[] {
  const idcs = others.map((record) => [
    String(record.type),
    (fieldText(record, field.idc) ?? '').padStart(2, '0'),
  ]);
  const content: NistField = {
    kind: 'text',
    number: field.content,
    subfields: [['1', String(others.length)], ...idcs],
  };
  const isOld = Number(fieldText(first!, field.version)) < segmentsSinceVersion;
  const hasSegments = others.some(({ type, fields }) => {
    return (type === 14 || type === 15) && fields.some(({ number }) => number === 21);
  });
  const version = textField(field.version, versionWithSegments);
  const fields = first!.fields.map((known) => {
    if (known.number === field.content) return content;
    return known.number === field.version && isOld && hasSegments ? version : known;
  });
  return [{ ...first!, fields }, ...others];
}
