/**
 * One model of an ANSI/NIST-ITL 1-2011 Update:2015 transaction for both encodings, traditional and
 * XML. Values stay text as the file spells them ("0400", "19.69"): typed views are made from the
 * model, never stored in it, so that what we do not understand survives untouched.
 */
export interface Transaction {
  readonly records: readonly NistRecord[];
}

/** One logical record. The first of a transaction is Type-1. */
export interface NistRecord {
  /** 1 to 99. */
  readonly type: number;
  readonly fields: readonly NistField[];
}

/** A text field is a list of subfields, each a list of items; a binary field holds image or other bytes. */
export type NistField = TextField | BinaryField;

export interface TextField {
  readonly kind: 'text';
  /** 13 for field 13.013 is written `number: 13`; the record's type is not repeated. */
  readonly number: number;
  /** subfields[0][0] is the value of a simple field. Never empty: an empty field is [['']]. */
  readonly subfields: readonly (readonly string[])[];
}

export interface BinaryField {
  readonly kind: 'binary';
  readonly number: number;
  readonly bytes: Uint8Array;
}
