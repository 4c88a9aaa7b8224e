import { type NistRecord, textField } from '../model.ts';

/** A print of 500 ppi for a Type-4 record. */
export interface PrintImage {
  readonly width: number;
  readonly height: number;
  /** Friction ridge position, 1 to 14. */
  readonly position: number;
  /** ANSI/NIST-ITL table 7: 0 live-scan plain, 1 live-scan rolled, 4 latent. */
  readonly impressionType: number;
  readonly compression: 'none' | 'wsq';
  readonly data: Uint8Array;
}

const noPosition = '255';

/** A Type-4 record: a fingerprint at the nominal resolution of the transaction. */
export function buildType4(print: PrintImage): NistRecord {
  return {
    type: 4,
    fields: [
      textField(3, String(print.impressionType)),
      textField(4, String(print.position), ...new Array<string>(5).fill(noPosition)),
      textField(5, '0'),
      textField(6, String(print.width)),
      textField(7, String(print.height)),
      textField(8, print.compression === 'wsq' ? '1' : '0'),
      { kind: 'binary', number: 9, bytes: print.data },
    ],
  };
}

/** A print of a stated resolution for a Type-13 (latent), Type-14 (exemplar) or Type-15 (palm) record. */
export interface VariablePrintImage extends Omit<PrintImage, 'compression'> {
  readonly ppi: number;
  readonly compression: 'NONE' | 'WSQ20' | 'JP2' | 'JP2L' | 'PNG';
  readonly sourceAgency: string;
  readonly captureDate: Date;
}

export function buildVariablePrint(type: 13 | 14 | 15, print: VariablePrintImage): NistRecord {
  const { ppi } = print;
  const date = print.captureDate.toISOString().slice(0, 10).replaceAll('-', '');
  return {
    type,
    fields: [
      textField(3, String(print.impressionType)),
      textField(4, print.sourceAgency),
      textField(5, date),
      textField(6, String(print.width)),
      textField(7, String(print.height)),
      textField(8, '1'),
      textField(9, String(ppi)),
      textField(10, String(ppi)),
      textField(11, print.compression),
      textField(12, '8'),
      textField(13, String(print.position)),
      { kind: 'binary', number: 999, bytes: print.data },
    ],
  };
}

/** A Type-2 record from its fields by number; a list becomes subfields. */
export function buildType2(
  fields: Readonly<Record<number, string | readonly string[]>>,
): NistRecord {
  return {
    type: 2,
    fields: Object.entries(fields).map(([number, value]) => ({
      kind: 'text',
      number: Number(number),
      subfields: typeof value === 'string' ? [[value]] : value.map((item) => [item]),
    })),
  };
}
