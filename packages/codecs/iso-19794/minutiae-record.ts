/** The finger minutiae formats that are exchanged; each is a file layout of the same model. */
export type MinutiaeStandard =
  | 'iso-19794-2:2005'
  | 'iso-19794-2:2011'
  | 'incits-378:2004'
  | 'incits-378:2009';

export type RecordMinutiaType = 'ending' | 'bifurcation' | 'other';

/** One minutia in the pixels of the view, from its top left. */
export interface RecordMinutia {
  readonly type: RecordMinutiaType;
  readonly x: number;
  readonly y: number;
  /** Counter-clockwise from the positive x axis; in steps of 360/256 (ISO) or 2 degrees (INCITS). */
  readonly angleDegrees: number;
  /** 0 to 100; 0 and 254 mean that none was reported, 255 that it failed. */
  readonly quality: number;
}

/** Ridge counts, cores and deltas, and what vendors add: kept as bytes. */
export interface ExtendedData {
  readonly type: number;
  readonly bytes: Uint8Array;
  /** Bytes that the area states, head included, where it holds another number of them. */
  readonly statedByteCount?: number;
}

export interface QualityBlock {
  readonly score: number;
  readonly vendor: number;
  readonly algorithm: number;
}

/** Capture details that only the 2011 edition states; kept as it spells them. */
export interface CaptureDetails {
  /** Year, month, day, hour, minute, second, millisecond; 9 bytes, FF where unknown. */
  readonly dateTime: Uint8Array;
  readonly deviceTechnology: number;
  readonly deviceVendor: number;
  readonly deviceType: number;
  /** Three bytes each: authority and scheme. */
  readonly certificates: Uint8Array;
  /** How ridge endings were placed: 0 valley fork, 1 skeleton end, 2 both. */
  readonly endingPlacement: number;
}

/** One impression of one finger. */
export interface FingerMinutiaeView {
  /** Finger position, ANSI/NIST-ITL table 8: 0 unknown, 1 right thumb to 10 left little finger. */
  readonly position: number;
  readonly viewNumber: number;
  readonly impressionType: number;
  readonly qualities: readonly QualityBlock[];
  readonly width: number;
  readonly height: number;
  readonly xPixelsPerCm: number;
  readonly yPixelsPerCm: number;
  readonly minutiae: readonly RecordMinutia[];
  readonly extendedData: readonly ExtendedData[];
  /** ISO/IEC 19794-2:2011 only. */
  readonly capture?: CaptureDetails;
}

/** A finger minutiae record: one or more views, by one of four standards. */
export interface FingerMinutiaeRecord {
  readonly standard: MinutiaeStandard;
  /** CBEFF product identifier, owner and type: INCITS only. */
  readonly product?: { readonly owner: number; readonly type: number };
  /** Certification bits and device number: all but ISO/IEC 19794-2:2011. */
  readonly captureDevice?: number;
  readonly views: readonly FingerMinutiaeView[];
}

/** Degrees of one step of an angle byte. */
export function angleStepDegrees(standard: MinutiaeStandard): number {
  return standard.startsWith('iso') ? 360 / 256 : 2;
}

/** The first half of an error code. */
export function formatOf(standard: MinutiaeStandard): 'iso-19794-2' | 'incits-378' {
  return standard.startsWith('iso') ? 'iso-19794-2' : 'incits-378';
}

/** Extended data of cores and deltas, whose own counts say where it ends. */
export const coreAndDeltaType = 2;

export const minutiaTypeCodes: readonly RecordMinutiaType[] = ['other', 'ending', 'bifurcation'];
/** "FMR" and a zero. */
export const minutiaeMagic = 0x464d5200;
/** " 20" and "030", each with a zero. */
export const versionCodes = { first: 0x20323000, second: 0x30333000 } as const;
