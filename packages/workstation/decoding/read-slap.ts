import { fingerConfidenceMin, fingersOfRecord } from '@whorl/fingerprint';
import { grayImageOf } from './analyse-print.ts';
import { imageAt, type OpenFile } from './open-file.ts';
import type { ReadSlap } from './worker-protocol.ts';

/** A slap with the boxes of its fingers: those that the file states, else those that are found. */
export async function slapOf(file: OpenFile, recordIndex: number): Promise<ReadSlap> {
  const image = await imageAt(file, recordIndex);
  const position = file.images.get(recordIndex)!.positions[0] ?? 0;
  const record = file.transaction.records[recordIndex]!;
  const boxes = fingersOfRecord(record, grayImageOf(image), position)
    // The hub leaves them out, too.
    .filter(({ confidence }) => confidence >= fingerConfidenceMin)
    .map((finger) => ({ position: finger.position, ...finger.box, confidence: finger.confidence }));
  return { image, boxes };
}
