import { fieldText, type Transaction } from '@whorl/codecs';
import type { Identity } from '@whorl/contract';

/** The Type-2 fields of INT-I that the hub reads. */
const fields = {
  caseNumber: 7,
  latentIdentifier: 9,
  criminalReference: 10,
  name: 30,
  birthDate: 35,
} as const;

/** What stands in the Type-2 record of a transaction. */
export interface DescriptiveText {
  readonly caseNumber: string | undefined;
  /** The sender's file number: of a person 2.010, of a mark 2.009 before it. */
  readonly reference: string | undefined;
  readonly identity: Identity | undefined;
}

export function descriptiveText(transaction: Transaction, isMark: boolean): DescriptiveText {
  const record = transaction.records.find(({ type }) => type === 2);
  const text = (name: keyof typeof fields): string | undefined =>
    (record && fieldText(record, fields[name]))?.trim() || undefined;
  const person = text('criminalReference');
  return {
    caseNumber: text('caseNumber'),
    reference: isMark ? (text('latentIdentifier') ?? person) : person,
    identity: isMark ? undefined : identityOf(text('name'), text('birthDate')),
  };
}

/** "FAMILY, GIVEN" and YYYYMMDD. */
function identityOf(name: string | undefined, birth: string | undefined): Identity | undefined {
  if (!name) return undefined;
  const [family, given] = name.split(',').map((part) => part.trim());
  const date = /^(\d{4})(\d\d)(\d\d)$/.exec(birth ?? '');
  return {
    names: [{ kind: 'primary', ...(family ? { family } : {}), ...(given ? { given } : {}) }],
    documents: [],
    nationalities: [],
    ...(date ? { birthDate: date.slice(1).join('-') } : {}),
  };
}
