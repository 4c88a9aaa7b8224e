import { type NistRecord, segmentsOfRecord } from '@whorl/codecs';
import { boxOfOutline, fingerConfidenceMin, fingersOfRecord } from '@whorl/fingerprint';
import { grayImageOf } from './analyse-print.ts';
import { imageAt, type OpenFile } from './open-file.ts';
import type { FingerBox, GrayPixels, ReadSlap } from './worker-protocol.ts';

const palmImageType = 15;

/**
 * A slap with the boxes of its fingers, or a palm with those of its parts: what the file states, else
 * the fingers that are found, or all of the palm.
 */
export async function slapOf(file: OpenFile, recordIndex: number): Promise<ReadSlap> {
  const image = await imageAt(file, recordIndex);
  const position = file.images.get(recordIndex)!.positions[0] ?? 0;
  const record = file.transaction.records[recordIndex]!;
  if (record.type === palmImageType) return { image, boxes: palmBoxes(record, image, position) };
  const boxes = fingersOfRecord(record, grayImageOf(image), position)
    // The hub leaves them out, too.
    .filter(({ confidence }) => confidence >= fingerConfidenceMin)
    .map((finger) => ({ position: finger.position, ...finger.box, confidence: finger.confidence }));
  return { image, boxes };
}

function palmBoxes(
  record: NistRecord,
  { width, height }: GrayPixels,
  position: number,
): readonly FingerBox[] {
  const stated = segmentsOfRecord(record).map((segment) => ({
    position: segment.position,
    // Parts of palms are stated upright.
    ...boxOfOutline(segment.outline),
    rotationDegrees: 0,
    confidence: undefined,
  }));
  if (stated.length > 0) return stated;
  const whole = { centerX: width / 2, centerY: height / 2, width, height, rotationDegrees: 0 };
  return [{ position, ...whole, confidence: undefined }];
}
