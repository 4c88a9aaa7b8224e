import {
  fieldText,
  type NistField,
  type NistRecord,
  type TextField,
  type Transaction,
  textField,
} from '../model.ts';

/** The values of a Type-1 record, as a sender thinks of them. */
export interface TransactionHeader {
  /** Field 1.002; "0300" for INT-I 4.22 and Prüm. */
  readonly version: string;
  readonly typeOfTransaction: string;
  readonly date: Date;
  /** 1 (highest) to 9. */
  readonly priority?: number;
  readonly destination: string;
  readonly origin: string;
  readonly controlNumber: string;
  /** The control number that an answer refers to. */
  readonly controlReference?: string;
  /** Of the scanner and of the transaction; 500 ppi where not given. */
  readonly nativePpi?: number;
  readonly nominalPpi?: number;
  readonly domain?: { readonly name: string; readonly version: string };
}

const mmPerInch = 25.4;
const defaultPpi = 500;

/**
 * A whole transaction from its header and its other records: content list, IDCs and lengths are
 * worked out (lengths when it is written). Records come without their fields 1 and 2.
 */
export function buildTransaction(
  header: TransactionHeader,
  records: readonly NistRecord[],
): Transaction {
  const numbered = records.map(withLengthAndIdc);
  const content: TextField = {
    kind: 'text',
    number: 3,
    subfields: [
      ['1', String(records.length)],
      ...numbered.map((record) => [String(record.type), fieldText(record, 2) ?? '']),
    ],
  };
  const pixelsPerMm = (ppi = defaultPpi) => (ppi / mmPerInch).toFixed(2).padStart(5, '0');
  const stamp = header.date.toISOString().replace(/[-:T]|\.\d+/g, '');
  const optional = (field: TextField | undefined) => (field ? [field] : []);
  const first: NistRecord = {
    type: 1,
    fields: [
      textField(1, '0'),
      textField(2, header.version),
      content,
      textField(4, header.typeOfTransaction),
      textField(5, stamp.slice(0, 8)),
      ...optional(header.priority === undefined ? undefined : textField(6, `${header.priority}`)),
      textField(7, header.destination),
      textField(8, header.origin),
      textField(9, header.controlNumber),
      ...optional(header.controlReference ? textField(10, header.controlReference) : undefined),
      textField(11, pixelsPerMm(header.nativePpi)),
      textField(12, pixelsPerMm(header.nominalPpi)),
      ...optional(
        header.domain ? textField(13, header.domain.name, header.domain.version) : undefined,
      ),
      textField(14, stamp),
    ],
  };
  return { records: [first, ...numbered] };
}

/** IDC 00 is the first record after Type-1, as senders in use number them. */
function withLengthAndIdc(record: NistRecord, index: number): NistRecord {
  const given = record.fields.filter(({ number }) => number > 2);
  const idc = String(index).padStart(2, '0');
  const isFixed = record.type >= 3 && record.type <= 8;
  const fields: readonly NistField[] = [
    textField(1, '0'),
    textField(2, isFixed ? String(index) : idc),
    ...given,
  ];
  return { type: record.type, fields };
}
