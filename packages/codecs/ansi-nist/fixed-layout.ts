/**
 * Records of Types 3 to 8 have no tags: their fields are big-endian binary numbers in a fixed order
 * (ANSI/NIST-ITL 1-2007, clauses 10 to 14). Field 1 is always the record length in four bytes,
 * field 2 the IDC in one, and the last field holds the bytes that are left.
 */
export interface FixedField {
  readonly number: number;
  /** Bytes of one number. */
  readonly byteCount: 1 | 2 | 4;
  /** How many of such numbers, as items; finger positions are six, padded with 255. */
  readonly repeats: number;
}

export interface FixedLayout {
  readonly fields: readonly FixedField[];
  readonly dataFieldNumber: number;
}

const single = (number: number, byteCount: 1 | 2 | 4): FixedField => ({
  number,
  byteCount,
  repeats: 1,
});

const lengthAndIdc = [single(1, 4), single(2, 1)];

/** Types 3 to 6: IMP, six FGP, ISR, HLL, VLL, compression, image. */
const fingerprintImage: FixedLayout = {
  fields: [
    ...lengthAndIdc,
    single(3, 1),
    { number: 4, byteCount: 1, repeats: 6 },
    single(5, 1),
    single(6, 2),
    single(7, 2),
    single(8, 1),
  ],
  dataFieldNumber: 9,
};

/** Type-7: bytes whose layout the two sides agreed on. */
const userDefinedImage: FixedLayout = { fields: lengthAndIdc, dataFieldNumber: 3 };

/** Type-8: SIG, SRT, ISR, HLL, VLL, signature. */
const signatureImage: FixedLayout = {
  fields: [...lengthAndIdc, single(3, 1), single(4, 1), single(5, 1), single(6, 2), single(7, 2)],
  dataFieldNumber: 8,
};

const layouts: ReadonlyMap<number, FixedLayout> = new Map([
  [3, fingerprintImage],
  [4, fingerprintImage],
  [5, fingerprintImage],
  [6, fingerprintImage],
  [7, userDefinedImage],
  [8, signatureImage],
]);

/** The layout of an untagged record type, or nothing for a tagged one. */
export function fixedLayoutOf(type: number): FixedLayout | undefined {
  return layouts.get(type);
}

/** Bytes before the data of an untagged record. */
export function fixedHeaderByteCount(layout: FixedLayout): number {
  return layout.fields.reduce((sum, field) => sum + field.byteCount * field.repeats, 0);
}
