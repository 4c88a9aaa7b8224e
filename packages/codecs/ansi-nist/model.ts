import type { XmlElement } from '../xml/xml-element.ts';

/**
 * One model of an ANSI/NIST-ITL 1-2011 Update:2015 transaction for both encodings, traditional and
 * XML. Values stay text as the file spells them ("0400", "19.69"): typed views are made from the
 * model, never stored in it, so that what we do not understand survives untouched.
 */
export interface Transaction {
  readonly records: readonly NistRecord[];
  /** Elements of an XML package that are no record. */
  readonly unmapped?: readonly UnmappedElement[];
  /** Attributes of the element of the whole package. */
  readonly attributes?: ReadonlyMap<string, string>;
  /** How the bytes of text fields were spelled; UTF-8 where not given. */
  readonly textEncoding?: TextEncoding;
}

/** Files before field 1.015 existed hold Latin letters in one byte each. */
export type TextEncoding = 'utf-8' | 'iso-8859-1';

/** One logical record. The first of a transaction is Type-1. */
export interface NistRecord {
  /** 1 to 99. */
  readonly type: number;
  readonly fields: readonly NistField[];
  /** Elements of the XML encoding that no field stands for, kept as they are. */
  readonly unmapped?: readonly UnmappedElement[];
  /** Attributes of elements of the XML encoding that fields stand for. */
  readonly attributes?: readonly ElementAttributes[];
}

/** An element of XML that only XML can hold: the traditional encoding has no place for it. */
export interface UnmappedElement {
  /** From the record's child down to the parent; empty directly in the record. */
  readonly parents: readonly ElementPlace[];
  readonly element: XmlElement;
}

/** Attributes that only XML can hold, of an element that is written for a field. */
export interface ElementAttributes {
  /** From the record's child down to the element; empty for the element of the record itself. */
  readonly path: readonly ElementPlace[];
  /** By name, `{namespace}name` where it has one. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface ElementPlace {
  readonly namespace: string;
  readonly name: string;
  /** Counted from 0 among those of its name that hold a part of a field. */
  readonly ordinal: number;
}

/** A text field is a list of subfields, each a list of items; a binary field holds image or other bytes. */
export type NistField = TextField | BinaryField;

export interface TextField {
  readonly kind: 'text';
  /** 13 for field 13.013 is written `number: 13`; the record's type is not repeated. */
  readonly number: number;
  /** subfields[0][0] is the value of a simple field. Never empty: an empty field is [['']]. */
  readonly subfields: readonly (readonly string[])[];
  /** The tag as the file spells it ("1.1", "13.005" inside a Type-9), where it is not `type.nnn`. */
  readonly tag?: string;
}

export interface BinaryField {
  readonly kind: 'binary';
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly tag?: string;
}

/** "13.013": the standard's way to write a field of a record type. */
export function fieldTag(type: number, number: number): string {
  return `${type}.${String(number).padStart(3, '0')}`;
}

/** A text field of one subfield, the most frequent kind. */
export function textField(number: number, ...items: readonly string[]): TextField {
  return { kind: 'text', number, subfields: [items.length === 0 ? [''] : items] };
}

/** The first field of that number, or nothing. */
export function findField(record: NistRecord, number: number): NistField | undefined {
  return record.fields.find((field) => field.number === number);
}

/** The first item of a text field, or nothing where the field is absent or binary. */
export function fieldText(record: NistRecord, number: number): string | undefined {
  const field = findField(record, number);
  return field?.kind === 'text' ? field.subfields[0]?.[0] : undefined;
}
