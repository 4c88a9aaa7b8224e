import { type ByteWriter, createByteWriter } from '../byte-writer.ts';
import { CodecError } from '../codec-error.ts';
import { limits } from '../limits.ts';
import {
  angleStepDegrees,
  type ExtendedData,
  type FingerMinutiaeRecord,
  type FingerMinutiaeView,
  formatOf,
  type MinutiaeStandard,
  minutiaeMagic,
  minutiaTypeCodes,
  type RecordMinutia,
  versionCodes,
} from './minutiae-record.ts';

/**
 * Writes a record by the standard that it names. Angles are rounded to the standard's step.
 * Throws CodecError `.../cannot-encode` where a value has no place in it.
 */
export function writeMinutiaeRecord(record: FingerMinutiaeRecord): Uint8Array {
  checkRecord(record);
  const body = createByteWriter();
  writers[record.standard](body, record);
  return withHeader(record.standard, body.finish());
}

const writers: Record<MinutiaeStandard, (w: ByteWriter, record: FingerMinutiaeRecord) => void> = {
  'iso-19794-2:2005': writeIso2005,
  'iso-19794-2:2011': writeIso2011,
  'incits-378:2004': writeIncits2004,
  'incits-378:2009': writeIncits2009,
};

/** Magic, version and length; INCITS 378-2004 spends two bytes on it while they suffice. */
function withHeader(standard: MinutiaeStandard, body: Uint8Array): Uint8Array {
  const isFirst = standard.endsWith('2005') || standard.endsWith('2004');
  const writer = createByteWriter();
  writer.uint32(minutiaeMagic);
  writer.uint32(isFirst ? versionCodes.first : versionCodes.second);
  const isShort = standard === 'incits-378:2004' && body.length + 10 <= 0xffff;
  if (isShort) {
    writer.uint16(body.length + 10);
  } else {
    if (standard === 'incits-378:2004') writer.uint16(0);
    writer.uint32(body.length + (standard === 'incits-378:2004' ? 14 : 12));
  }
  writer.append(body);
  return writer.finish();
}

function writeIso2005(writer: ByteWriter, record: FingerMinutiaeRecord): void {
  writer.uint16(record.captureDevice ?? 0);
  writeSharedSize(writer, record);
  writer.uint8(record.views.length);
  writer.uint8(0);
  for (const view of record.views) writeShortView(writer, view, record.standard);
}

function writeIncits2004(writer: ByteWriter, record: FingerMinutiaeRecord): void {
  writeProduct(writer, record);
  writeIso2005(writer, record);
}

function writeIncits2009(writer: ByteWriter, record: FingerMinutiaeRecord): void {
  writeProduct(writer, record);
  writer.uint16(record.captureDevice ?? 0);
  writer.uint8(record.views.length);
  writer.uint8(0);
  for (const view of record.views) {
    const quality = view.qualities[0];
    writer.uint8(view.position);
    writer.uint8(view.viewNumber);
    writer.uint8(view.impressionType);
    writer.uint8(quality?.score ?? 0);
    writer.uint16(quality?.vendor ?? 0);
    writer.uint16(quality?.algorithm ?? 0);
    writeSize(writer, view);
    writeMinutiae(writer, view, record.standard, true);
  }
}

function writeIso2011(writer: ByteWriter, record: FingerMinutiaeRecord): void {
  const hasCertificates = record.views.some(({ capture }) => capture?.certificates.length);
  writer.uint16(record.views.length);
  writer.uint8(hasCertificates ? 1 : 0);
  for (const view of record.views) {
    const representation = createByteWriter();
    writeRepresentation(representation, view, Boolean(hasCertificates));
    const bytes = representation.finish();
    writer.uint32(bytes.length + 4);
    writer.append(bytes);
  }
}

const unknownDateTime = new Uint8Array(9).fill(0xff);
const unreportedQuality = 254;

function writeRepresentation(
  writer: ByteWriter,
  view: FingerMinutiaeView,
  hasCertificates: boolean,
): void {
  const { capture } = view;
  writer.append(capture?.dateTime ?? unknownDateTime);
  writer.uint8(capture?.deviceTechnology ?? 0);
  writer.uint16(capture?.deviceVendor ?? 0);
  writer.uint16(capture?.deviceType ?? 0);
  writer.uint8(view.qualities.length);
  for (const { score, vendor, algorithm } of view.qualities) {
    writer.uint8(score);
    writer.uint16(vendor);
    writer.uint16(algorithm);
  }
  if (hasCertificates) {
    const certificates = capture?.certificates ?? new Uint8Array(0);
    writer.uint8(certificates.length / 3);
    writer.append(certificates);
  }
  writer.uint8(view.position);
  writer.uint8(view.viewNumber);
  writer.uint16(view.xPixelsPerCm);
  writer.uint16(view.yPixelsPerCm);
  writer.uint8(view.impressionType);
  writer.uint16(view.width);
  writer.uint16(view.height);
  const hasQuality = view.minutiae.some(({ quality }) => quality !== unreportedQuality);
  writer.uint8(((hasQuality ? 6 : 5) << 4) | (capture?.endingPlacement ?? 0));
  writeMinutiae(writer, view, 'iso-19794-2:2011', hasQuality);
}

function writeShortView(
  writer: ByteWriter,
  view: FingerMinutiaeView,
  standard: MinutiaeStandard,
): void {
  writer.uint8(view.position);
  writer.uint8((view.viewNumber << 4) | view.impressionType);
  writer.uint8(view.qualities[0]?.score ?? 0);
  writeMinutiae(writer, view, standard, true);
}

function writeMinutiae(
  writer: ByteWriter,
  view: FingerMinutiaeView,
  standard: MinutiaeStandard,
  hasQuality: boolean,
): void {
  writer.uint8(view.minutiae.length);
  for (const minutia of view.minutiae) writeMinutia(writer, minutia, standard, hasQuality);
  const areas = view.extendedData;
  writer.uint16(areas.reduce((sum, area) => sum + areaByteCount(area), 0));
  for (const area of areas) {
    writer.uint16(area.type);
    writer.uint16(areaByteCount(area));
    writer.append(area.bytes);
  }
}

function areaByteCount(area: ExtendedData): number {
  return area.statedByteCount ?? area.bytes.length + 4;
}

function writeMinutia(
  writer: ByteWriter,
  minutia: RecordMinutia,
  standard: MinutiaeStandard,
  hasQuality: boolean,
): void {
  const step = angleStepDegrees(standard);
  const steps = Math.round(360 / step);
  writer.uint16((minutiaTypeCodes.indexOf(minutia.type) << 14) | minutia.x);
  writer.uint16(minutia.y);
  writer.uint8((((Math.round(minutia.angleDegrees / step) % steps) + steps) % steps) & 0xff);
  if (hasQuality) writer.uint8(minutia.quality);
}

function writeProduct(writer: ByteWriter, record: FingerMinutiaeRecord): void {
  writer.uint16(record.product?.owner ?? 0);
  writer.uint16(record.product?.type ?? 0);
}

function writeSharedSize(writer: ByteWriter, record: FingerMinutiaeRecord): void {
  const [first, ...others] = record.views;
  const isShared = others.every(
    (view) =>
      view.width === first?.width &&
      view.height === first.height &&
      view.xPixelsPerCm === first.xPixelsPerCm &&
      view.yPixelsPerCm === first.yPixelsPerCm,
  );
  if (!first || !isShared) refuse(record, 'views', 'must share one size and density');
  writeSize(writer, first);
}

function writeSize(writer: ByteWriter, view: FingerMinutiaeView): void {
  writer.uint16(view.width);
  writer.uint16(view.height);
  writer.uint16(view.xPixelsPerCm);
  writer.uint16(view.yPixelsPerCm);
}

/** A minutia's coordinate has 14 bits. */
const coordinateMax = 0x3fff;

function checkRecord(record: FingerMinutiaeRecord): void {
  const isShortView = record.standard.endsWith('2005') || record.standard.endsWith('2004');
  const viewsMax = record.standard === 'iso-19794-2:2011' ? 0xffff : 0xff;
  if (record.views.length > viewsMax) refuse(record, 'views', `${record.views.length} of them`);
  for (const [i, view] of record.views.entries()) {
    const place = `view ${i + 1}`;
    if (view.minutiae.length > limits.minutiaePerViewMax) {
      refuse(record, place, `has ${view.minutiae.length} minutiae, at most 255 have a place`);
    }
    const isTooLarge = isShortView && (view.viewNumber > 15 || view.impressionType > 15);
    if (isTooLarge) refuse(record, place, 'number or impression type is above 15');
    for (const { x, y } of view.minutiae) {
      const isOutside = ![x, y].every((v) => Number.isInteger(v) && v >= 0 && v <= coordinateMax);
      if (isOutside) refuse(record, place, `a minutia at ${x}, ${y}`);
    }
  }
}

function refuse(record: FingerMinutiaeRecord, place: string, reason: string): never {
  const format = formatOf(record.standard);
  throw new CodecError({ format, kind: 'cannot-encode', offset: -1, place, reason });
}
