import { buildVariablePrint, type NistField, type NistRecord } from '@whorl/codecs';
import { cutCell, lastRolledPosition } from '@whorl/fingerprint';
import { grayImageOf } from './analyse-print.ts';
import { writeRequest } from './build-file.ts';
import type { CardBox, GrayPixels, NewCardFile } from './worker-protocol.ts';

/** ANSI/NIST-ITL table 7: not scanned alive, plain and rolled. */
const impressionTypes = { plain: 2, rolled: 3 } as const;
/** Field 14.018, and its codes (table 4). */
const amputatedField = 18;
const missingCodes = { amputated: 'XX', bandaged: 'UP' } as const;
/** Plain thumbs and slaps, by the fingers that they show. */
const plainPositionOf = (finger: number): number => {
  if (finger === 1) return 11;
  if (finger === 6) return 12;
  return finger < 6 ? 13 : 14;
};

/**
 * A transaction of the boxes of a card, each an image of its own without loss. Fingers that the
 * person lacks are stated in the record of the plain print where they would be.
 */
export function buildCardFile(scan: GrayPixels, file: NewCardFile): Uint8Array<ArrayBuffer> {
  const date = new Date();
  const image = grayImageOf(scan);
  const sent = file.boxes.filter(({ content }) => content === 'print');
  const records = sent.map((box): NistRecord => {
    const { width, height, pixels } = cutCell(image, box);
    const isRolled = box.position <= lastRolledPosition;
    const record = buildVariablePrint(14, {
      width,
      height,
      position: box.position,
      impressionType: impressionTypes[isRolled ? 'rolled' : 'plain'],
      ppi: scan.ppi,
      compression: 'NONE',
      sourceAgency: file.origin,
      captureDate: date,
      data: pixels,
    });
    return withMissing(record, missingIn(box.position, file.boxes));
  });
  return writeRequest(file, records, date);
}

type Missing = readonly (readonly [finger: string, code: string])[];

/** Fingers of a plain print that a person lacks, as boxes of rolled prints say. */
function missingIn(position: number, boxes: readonly CardBox[]): Missing {
  return boxes.flatMap(({ position: finger, content }) => {
    if (content !== 'amputated' && content !== 'bandaged') return [];
    if (finger > lastRolledPosition || plainPositionOf(finger) !== position) return [];
    return [[String(finger), missingCodes[content]] as const];
  });
}

/** Fields stand in the order of their numbers. */
function withMissing(record: NistRecord, missing: Missing): NistRecord {
  if (missing.length === 0) return record;
  const field: NistField = { kind: 'text', number: amputatedField, subfields: missing };
  const at = record.fields.findIndex(({ number }) => number > amputatedField);
  const fields = [...record.fields.slice(0, at), field, ...record.fields.slice(at)];
  return { ...record, fields };
}
