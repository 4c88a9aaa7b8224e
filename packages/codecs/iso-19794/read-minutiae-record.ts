import { ByteReader } from '../byte-reader.ts';
import { concatBytes } from '../concat-bytes.ts';
import { detectMinutiaeStandard } from './detect-minutiae-standard.ts';
import {
  angleStepDegrees,
  coreAndDeltaType,
  type ExtendedData,
  type FingerMinutiaeRecord,
  type FingerMinutiaeView,
  formatOf,
  type MinutiaeStandard,
  minutiaTypeCodes,
  type QualityBlock,
  type RecordMinutia,
} from './minutiae-record.ts';

/** Size and density that the older two standards state once for all views. */
interface SharedSize {
  readonly width: number;
  readonly height: number;
  readonly xPixelsPerCm: number;
  readonly yPixelsPerCm: number;
}

/**
 * Reads ISO/IEC 19794-2:2005 and :2011, ANSI/INCITS 378-2004 and -2009 (the draft of 2007 is the
 * same), recognized by its bytes. Throws CodecError `iso-19794-2/...` or `incits-378/...`.
 */
export function readMinutiaeRecord(bytes: Uint8Array): FingerMinutiaeRecord {
  const standard = detectMinutiaeStandard(bytes);
  if (!standard) {
    const reader = new ByteReader(bytes, 'iso-19794-2');
    return reader.fail('not-this-format', 'header', 'is no finger minutiae record');
  }
  const reader = new ByteReader(bytes, formatOf(standard));
  reader.skip(8, 'magic and version');
  const record = readers[standard](reader);
  return reader.remaining > 0 ? withTail(reader, record) : record;
}

/**
 * NIST's sample records state one byte too many or two too few for cores and deltas at their end.
 * The area is kept with all its bytes: its own counts say how long it is, and nothing else depends
 * on the length, since that of the whole record has been checked.
 */
function withTail(reader: ByteReader, record: FingerMinutiaeRecord): FingerMinutiaeRecord {
  const view = record.views.at(-1);
  const area = view?.extendedData.at(-1);
  if (!view || area?.type !== coreAndDeltaType) {
    reader.fail('bad-length', 'end of record', `${reader.remaining} bytes follow the last view`);
  }
  const bytes = concatBytes([area.bytes, reader.take(reader.remaining, 'extended data')]);
  const whole = { type: area.type, bytes, statedByteCount: area.bytes.length + 4 };
  const extendedData = [...view.extendedData.slice(0, -1), whole];
  return { ...record, views: [...record.views.slice(0, -1), { ...view, extendedData }] };
}

const readers: Record<MinutiaeStandard, (reader: ByteReader) => FingerMinutiaeRecord> = {
  'iso-19794-2:2005': readIso2005,
  'iso-19794-2:2011': readIso2011,
  'incits-378:2004': readIncits2004,
  'incits-378:2009': readIncits2009,
};

function readIso2005(reader: ByteReader): FingerMinutiaeRecord {
  const standard = 'iso-19794-2:2005';
  checkLength(reader, reader.uint32('record length'));
  const captureDevice = reader.uint16('capture device');
  const size = readSize(reader);
  const viewCount = reader.uint8('number of views');
  refuseReserved(reader, 'header');
  const views = repeat(viewCount, () => readShortView(reader, standard, size));
  return { standard, captureDevice, views };
}

function readIncits2004(reader: ByteReader): FingerMinutiaeRecord {
  const standard = 'incits-378:2004';
  const short = reader.uint16('record length');
  checkLength(reader, short === 0 ? reader.uint32('record length') : short);
  const product = readProduct(reader);
  const captureDevice = reader.uint16('capture device');
  const size = readSize(reader);
  const viewCount = reader.uint8('number of views');
  refuseReserved(reader, 'header');
  const views = repeat(viewCount, () => readShortView(reader, standard, size));
  return { standard, product, captureDevice, views };
}

function readIncits2009(reader: ByteReader): FingerMinutiaeRecord {
  const standard = 'incits-378:2009';
  checkLength(reader, reader.uint32('record length'));
  const product = readProduct(reader);
  const captureDevice = reader.uint16('capture device');
  const viewCount = reader.uint8('number of views');
  refuseReserved(reader, 'header');
  const views = repeat(viewCount, (): FingerMinutiaeView => {
    const position = reader.uint8('finger position');
    const viewNumber = reader.uint8('view number');
    const impressionType = reader.uint8('impression type');
    const score = reader.uint8('finger quality');
    const vendor = reader.uint16('quality vendor');
    const algorithm = reader.uint16('quality algorithm');
    const size = readSize(reader);
    const minutiae = readMinutiae(reader, standard, true);
    const extendedData = readExtendedData(reader);
    const qualities = [{ score, vendor, algorithm }];
    return { position, viewNumber, impressionType, qualities, ...size, minutiae, extendedData };
  });
  return { standard, product, captureDevice, views };
}

function readIso2011(reader: ByteReader): FingerMinutiaeRecord {
  const standard = 'iso-19794-2:2011';
  checkLength(reader, reader.uint32('record length'));
  const viewCount = reader.uint16('number of representations');
  const hasCertificates = reader.uint8('certification flag') === 1;
  const views = repeat(viewCount, () => readRepresentation(reader, hasCertificates));
  return { standard, views };
}

function readRepresentation(reader: ByteReader, hasCertificates: boolean): FingerMinutiaeView {
  const start = reader.offset;
  const length = reader.uint32('representation length');
  const dateTime = reader.take(9, 'capture date');
  const deviceTechnology = reader.uint8('device technology');
  const deviceVendor = reader.uint16('device vendor');
  const deviceType = reader.uint16('device type');
  const qualities = repeat(reader.uint8('number of quality blocks'), () => readQuality(reader));
  const certificateCount = hasCertificates ? reader.uint8('number of certificates') : 0;
  const certificates = reader.take(3 * certificateCount, 'certificates');
  const position = reader.uint8('finger position');
  const viewNumber = reader.uint8('representation number');
  const xPixelsPerCm = reader.uint16('horizontal density');
  const yPixelsPerCm = reader.uint16('vertical density');
  const impressionType = reader.uint8('impression type');
  const width = reader.uint16('width');
  const height = reader.uint16('height');
  const flags = reader.uint8('minutia length and ending type');
  const minutiaBytes = flags >> 4;
  if (minutiaBytes !== 5 && minutiaBytes !== 6) {
    reader.fail('bad-value', 'minutia length', `${minutiaBytes} bytes`);
  }
  const minutiae = readMinutiae(reader, 'iso-19794-2:2011', minutiaBytes === 6);
  const extendedData = readExtendedData(reader);
  if (reader.offset - start !== length) {
    const reason = `states ${length} bytes and holds ${reader.offset - start}`;
    reader.fail('bad-length', 'representation', reason, start);
  }
  const endingPlacement = flags & 0xf;
  const device = { deviceTechnology, deviceVendor, deviceType };
  return {
    ...{ position, viewNumber, impressionType, qualities, width, height },
    ...{ xPixelsPerCm, yPixelsPerCm, minutiae, extendedData },
    capture: { dateTime, ...device, certificates, endingPlacement },
  };
}

function readShortView(
  reader: ByteReader,
  standard: MinutiaeStandard,
  size: SharedSize,
): FingerMinutiaeView {
  const position = reader.uint8('finger position');
  const numberAndType = reader.uint8('view number and impression type');
  const score = reader.uint8('finger quality');
  const minutiae = readMinutiae(reader, standard, true);
  const extendedData = readExtendedData(reader);
  return {
    position,
    viewNumber: numberAndType >> 4,
    impressionType: numberAndType & 0xf,
    qualities: [{ score, vendor: 0, algorithm: 0 }],
    ...size,
    minutiae,
    extendedData,
  };
}

function readMinutiae(
  reader: ByteReader,
  standard: MinutiaeStandard,
  hasQuality: boolean,
): readonly RecordMinutia[] {
  const step = angleStepDegrees(standard);
  return repeat(reader.uint8('number of minutiae'), (i) => {
    const offset = reader.offset;
    const typeAndX = reader.uint16('minutia');
    const y = reader.uint16('minutia');
    const angle = reader.uint8('minutia angle');
    const quality = hasQuality ? reader.uint8('minutia quality') : unreportedQuality;
    const type = minutiaTypeCodes[typeAndX >> 14];
    if (!type) reader.fail('bad-value', `minutia ${i + 1}`, 'type 3 is reserved', offset);
    if (y > 0x3fff) reader.fail('bad-value', `minutia ${i + 1}`, 'reserved bits are set', offset);
    const angleDegrees = angle * step;
    if (angleDegrees >= 360) {
      reader.fail('bad-value', `minutia ${i + 1}`, `an angle of ${angleDegrees} degrees`, offset);
    }
    return { type, x: typeAndX & 0x3fff, y, angleDegrees, quality };
  });
}

/** ISO/IEC 19794-2:2011's value for "not reported". */
const unreportedQuality = 254;

function readExtendedData(reader: ByteReader): readonly ExtendedData[] {
  const length = reader.uint16('extended data length');
  const end = reader.offset + length;
  const areas: ExtendedData[] = [];
  while (reader.offset < end && (areas.length === 0 || reader.remaining > 0)) {
    const start = reader.offset;
    const type = reader.uint16('extended data type');
    const areaLength = reader.uint16('extended data area length');
    if (areaLength < 4 || start + areaLength > end) {
      reader.fail('bad-length', 'extended data', `an area of ${areaLength} bytes`, start);
    }
    areas.push(readArea(reader, type, areaLength));
  }
  return areas;
}

/** An area of cores and deltas may state more bytes than the record has left (see withTail). */
function readArea(reader: ByteReader, type: number, areaLength: number): ExtendedData {
  const isCut = type === coreAndDeltaType && areaLength - 4 > reader.remaining;
  const held = isCut ? reader.remaining : areaLength - 4;
  const bytes = reader.take(held, 'extended data');
  return isCut ? { type, bytes, statedByteCount: areaLength } : { type, bytes };
}

function readQuality(reader: ByteReader): QualityBlock {
  const score = reader.uint8('quality');
  const vendor = reader.uint16('quality vendor');
  return { score, vendor, algorithm: reader.uint16('quality algorithm') };
}

function readProduct(reader: ByteReader) {
  const owner = reader.uint16('product owner');
  return { owner, type: reader.uint16('product type') };
}

function readSize(reader: ByteReader): SharedSize {
  const width = reader.uint16('width');
  const height = reader.uint16('height');
  const xPixelsPerCm = reader.uint16('horizontal density');
  const yPixelsPerCm = reader.uint16('vertical density');
  return { width, height, xPixelsPerCm, yPixelsPerCm };
}

function checkLength(reader: ByteReader, length: number): void {
  if (length !== reader.bytes.length) {
    const reason = `states ${length} bytes, the file has ${reader.bytes.length}`;
    reader.fail('bad-length', 'record length', reason, 8);
  }
}

function refuseReserved(reader: ByteReader, place: string): void {
  const offset = reader.offset;
  const value = reader.uint8(place);
  if (value !== 0) reader.fail('bad-value', place, `reserved byte is ${value}`, offset);
}

function repeat<T>(count: number, read: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => read(i));
}
