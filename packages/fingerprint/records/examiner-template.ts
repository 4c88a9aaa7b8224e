import {
  findField,
  type GrayImage,
  minutiaeOfType9,
  type NistRecord,
  type Type9Minutiae,
} from '@whorl/codecs';
import type { Template } from '../template.ts';
import { storedTemplate } from '../template-codec.ts';
import { templateFromType9 } from './template-from-record.ts';

const mmPerInch = 25.4;
const hundredthsPerMm = 100;
/** 9.300, the region of interest: its width and height, then where it begins in the image. */
const regionField = 300;

/** What an examiner marked in a Type-9 record, in the frame of its image where there is one. */
export function examinerTemplate(record: NistRecord, image?: GrayImage): Template | undefined {
  const found = minutiaeOfType9(record).find(({ minutiae }) => minutiae.length > 0);
  if (!found) return undefined;
  return storedTemplate(templateFromType9(image ? inFrameOf(found, record, image) : found));
}

/** Each form counts from a corner of its own; pictures want minutiae where the image has them. */
function inFrameOf(found: Type9Minutiae, record: NistRecord, image: GrayImage): Type9Minutiae {
  const widthMm = (image.width / image.resolution.ppi) * mmPerInch;
  const heightMm = (image.height / image.resolution.ppi) * mmPerInch;
  const [left, top] = originMm(found, record, heightMm);
  const minutiae = found.minutiae.map((minutia) => ({
    ...minutia,
    xMm: minutia.xMm + left,
    yMm: minutia.yMm + top,
  }));
  const isInside = minutiae.every(
    ({ xMm, yMm }) => xMm >= 0 && yMm >= 0 && xMm <= widthMm && yMm <= heightMm,
  );
  // A record that contradicts its image is taken at its word: likeness does not depend on the frame.
  return isInside ? { ...found, widthMm, heightMm, minutiae } : found;
}

function originMm(
  { form, heightMm }: Type9Minutiae,
  record: NistRecord,
  imageHeightMm: number,
): readonly [left: number, top: number] {
  // Heights of 9.012 count from the bottom; the highest minutia was taken for the top.
  if (form === 'legacy') return [0, imageHeightMm - heightMm];
  if (form !== 'extended-features') return [0, 0];
  const region = findField(record, regionField);
  const [, , x = '', y = ''] = region?.kind === 'text' ? (region.subfields[0] ?? []) : [];
  return [Number(x) / hundredthsPerMm || 0, Number(y) / hundredthsPerMm || 0];
}
