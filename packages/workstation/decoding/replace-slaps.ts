import { buildType4, encodeWsq, type NistRecord, textField, writeTransaction } from '@whorl/codecs';
import { cropFinger } from '@whorl/fingerprint';
import { grayImageOf } from './analyse-print.ts';
import { imageAt, type OpenFile } from './open-file.ts';
import type { FingerBox, GrayPixels } from './worker-protocol.ts';

/** The FBI's rate for prints at 500 ppi. */
const bitsPerPixel = 0.75;
const livePlain = 0;

/** The transaction with each slap replaced by plain impressions of the fingers in its boxes. */
export async function withFingersOfSlaps(
  file: OpenFile,
  boxes: readonly (readonly [recordIndex: number, boxes: readonly FingerBox[]])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const fingersOf = new Map<number, readonly NistRecord[]>();
  for (const [recordIndex, fingers] of boxes) {
    const image = await imageAt(file, recordIndex);
    fingersOf.set(
      recordIndex,
      fingers.filter(({ position }) => position >= 1).map((box) => fingerRecord(image, box)),
    );
  }
  const { records, ...rest } = file.transaction;
  const replaced = records.flatMap((record, index) => fingersOf.get(index) ?? [record]);
  return Uint8Array.from(writeTransaction({ ...rest, records: renumbered(replaced) }));
}

function fingerRecord(slap: GrayPixels, box: FingerBox): NistRecord {
  const finger = cropFinger(grayImageOf(slap), box);
  return buildType4({
    width: finger.width,
    height: finger.height,
    position: box.position,
    impressionType: livePlain,
    compression: 'wsq',
    data: encodeWsq(finger, { bitsPerPixel }),
  });
}

const lengthField = 1;
const idcField = 2;
const contentField = 3;

/** Gives records that have none an IDC that is free, and lists all records in field 1.003 again. */
export function renumbered(records: readonly NistRecord[]): readonly NistRecord[] {
  const used = new Set(records.map(idcOf).filter((idc) => idc !== undefined));
  let next = 0;
  const numbered = records.map((record) => {
    if (record.type === 1 || idcOf(record) !== undefined) return record;
    while (used.has(next)) next++;
    used.add(next);
    // The length is worked out when the record is written.
    const first = [textField(lengthField, '0'), textField(idcField, String(next))];
    return { ...record, fields: [...first, ...record.fields] };
  });
  const rest = numbered.slice(1);
  const content = {
    kind: 'text' as const,
    number: contentField,
    subfields: [
      ['1', String(rest.length)],
      ...rest.map((record) => [String(record.type), String(idcOf(record)).padStart(2, '0')]),
    ],
  };
  return numbered.map((record) =>
    record.type === 1
      ? {
          ...record,
          fields: record.fields.map((field) => (field.number === contentField ? content : field)),
        }
      : record,
  );
}

function idcOf(record: NistRecord): number | undefined {
  if (record.type === 1) return undefined;
  const field = record.fields.find(({ number }) => number === idcField);
  return field?.kind === 'text' ? Number(field.subfields[0]![0]) : undefined;
}
