import { findField, type GrayImage, type NistRecord, segmentsOfRecord } from '@whorl/codecs';
import { boxOfOutline } from '../segmentation/box-of-outline.ts';
import { type SlapOptions, segmentSlap } from '../segmentation/segment-slap.ts';
import { type SlapFinger, statedFinger } from '../segmentation/slap-finger.ts';

/** Field of a Type-14 record: fingers that are amputated or bandaged. */
const amputatedField = 18;

/** The fingers of a record's slap: where the record states them, else where they are found. */
export function fingersOfRecord(
  record: NistRecord,
  image: GrayImage,
  position: number,
): readonly SlapFinger[] {
  const stated = segmentsOfRecord(record);
  if (stated.length === 0) return segmentSlap(image, slapOptionsOf(record, position));
  return stated.map((segment) => statedFinger(segment.position, boxOfOutline(segment.outline)));
}

/** What a record says of its slap: its position, and the fingers that the person lacks. */
export function slapOptionsOf(record: NistRecord, position: number): SlapOptions {
  const field = record.type === 14 ? findField(record, amputatedField) : undefined;
  if (field?.kind !== 'text') return { position };
  const missing = field.subfields.map(([finger]) => Number(finger)).filter((n) => n > 0);
  return { position, missing };
}
