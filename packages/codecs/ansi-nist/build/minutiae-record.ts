import { type NistRecord, textField } from '../model.ts';
import type { Type9Minutia } from '../views/type-9-minutiae.ts';

/** A print that was marked, by a machine or an examiner. */
export interface MarkedPrint {
  /** Friction ridge position, 0 where unknown. */
  readonly position: number;
  /** ANSI/NIST-ITL table 7: 4 to 7 and 12 to 19 are latents. */
  readonly impressionType: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly minutiae: readonly Type9Minutia[];
}

const hundredthsPerMm = 100;
const typeCodes = { ending: 'E', bifurcation: 'B', unknown: 'X' } as const;

/**
 * A Type-9 record with minutiae of the extended feature set, rounded to 0.01 mm and whole degrees
 * (ANSI/NIST-ITL 1-2011 Update:2015, fields 9.300 to 9.331).
 */
export function buildType9(print: MarkedPrint): NistRecord {
  const hundredths = (mm: number) => String(Math.round(mm * hundredthsPerMm));
  const rows = print.minutiae.map(({ xMm, yMm, angleDegrees, type }) => [
    hundredths(xMm),
    hundredths(yMm),
    String(((Math.round(angleDegrees) % 360) + 360) % 360),
    typeCodes[type],
  ]);
  return {
    type: 9,
    fields: [
      textField(3, String(print.impressionType)),
      textField(4, 'U'),
      textField(300, hundredths(print.widthMm), hundredths(print.heightMm)),
      textField(302, String(print.position)),
      ...(rows.length > 0
        ? [{ kind: 'text', number: 331, subfields: rows } as const]
        : [textField(334, 'Y')]),
    ],
  };
}
