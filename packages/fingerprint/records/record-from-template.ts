import type {
  FingerMinutiaeRecord,
  FingerMinutiaeView,
  MinutiaeStandard,
  RecordMinutia,
} from '@whorl/codecs';
import { bestMinutiae } from '../best-minutiae.ts';
import type { Minutia, Template } from '../template.ts';

/** What a record states besides the minutiae. */
export interface RecordDetails {
  readonly standard: MinutiaeStandard;
  /** ANSI/NIST-ITL table 8; 0 is unknown. */
  readonly position?: number;
  readonly impressionType?: number;
}

/** Pixels per centimetre that stand for 500 ppi. */
const templatePixelsPerCm = 197;
const minutiaePerViewMax = 255;

/** A record of one view. Coordinates are rounded to pixels and angles to the standard's steps. */
export function recordFromTemplate(
  template: Template,
  details: RecordDetails,
): FingerMinutiaeRecord {
  const view: FingerMinutiaeView = {
    position: details.position ?? 0,
    viewNumber: 0,
    impressionType: details.impressionType ?? 0,
    qualities: [{ score: template.quality, vendor: 0, algorithm: 0 }],
    width: template.width,
    height: template.height,
    xPixelsPerCm: templatePixelsPerCm,
    yPixelsPerCm: templatePixelsPerCm,
    minutiae: bestMinutiae(template.minutiae, minutiaePerViewMax).map(recordMinutia),
    extendedData: [],
  };
  return { standard: details.standard, views: [view] };
}

function recordMinutia({ x, y, angleDegrees, type, quality }: Minutia): RecordMinutia {
  return {
    type: type === 'unknown' ? 'other' : type,
    x: Math.max(0, Math.round(x)),
    y: Math.max(0, Math.round(y)),
    angleDegrees,
    quality: Math.min(100, Math.max(1, Math.round(quality))),
  };
}
