import type { NistRecord, Transaction } from '../model.ts';
import type { Profile } from '../profiles/profile.ts';

/** One broken rule: where, which, how bad, and what to do. */
export interface Finding {
  /** Counted from 1, as in the file. */
  readonly record: number;
  /** "13.013"; nothing where the whole record is meant. */
  readonly field?: string;
  /** Stable name of the rule. */
  readonly rule: RuleName;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly remedy: string;
}

/** Every rule with its severity and what to do when it is broken. */
export const rules = {
  'record-order': ['error', 'Put the Type-1 record first, and only there.'],
  'content-list': ['error', 'List every record with its type and IDC in field 1.003, in order.'],
  'record-type': ['warning', 'Check that the receiver reads this record type.'],
  'field-missing': ['error', 'Add the field: the standard makes it mandatory.'],
  'field-unknown': ['warning', 'Check the field number; the profile does not name it.'],
  'field-repeated': ['error', 'Send the field once and put its values into subfields.'],
  'subfield-count': ['error', 'Send no more subfields than the standard allows.'],
  'item-count': ['error', 'Send the items that the standard lists, in its order.'],
  'item-missing': ['error', 'Fill the mandatory item.'],
  'value-characters': ['error', 'Use only the characters that the standard allows here.'],
  'value-length': ['error', 'Keep the value within the length that the standard states.'],
  'value-date': ['error', 'Write a real date as YYYYMMDD, a time as YYYYMMDDHHMMSSZ.'],
  'tag-spelling': ['warning', 'Write tags as type, full stop and three digits.'],
  'image-size': ['error', 'State the size in pixels that the image data has.'],
  'image-data': ['error', 'Encode the image as the compression field says.'],
  'area-bounds': [
    'error',
    'Keep coordinates inside the image, left before right, top before bottom.',
  ],
  version: ['error', 'Send the version of the standard that the profile is written for.'],
  domain: ['error', 'Name the domain of the profile in field 1.013.'],
  'transaction-type': ['error', 'Use a type of transaction of the profile in field 1.004.'],
  'record-count': ['error', 'Send the records that this type of transaction is made of.'],
} as const satisfies Readonly<Record<string, readonly ['error' | 'warning', string]>>;

export type RuleName = keyof typeof rules;

export function finding(
  rule: RuleName,
  record: number,
  field: string | undefined,
  message: string,
): Finding {
  const [severity, remedy] = rules[rule];
  return { record, ...(field === undefined ? {} : { field }), rule, severity, message, remedy };
}

/** Takes a WSQ apart and gives its size. Throws CodecError where it is none, or damaged anywhere. */
export type MeasureWsq = (data: Uint8Array) => { readonly width: number; readonly height: number };

/** What a rule looks at: the whole transaction, and each record with its number from 1. */
export type TransactionRule = (
  transaction: Transaction,
  profile: Profile,
  measureWsq: MeasureWsq,
) => readonly Finding[];
export type RecordRule = (
  record: NistRecord,
  recordNumber: number,
  profile: Profile,
) => readonly Finding[];
