import {
  fieldText,
  type MeasureWsq,
  type ProfileName,
  type Transaction,
  validateTransaction,
} from '@whorl/codecs';
import type { Problem } from '@whorl/contract';
import { unstorableTexts } from '../storable-text.ts';

/** Reasons of one answer: more say nothing new to a sender whose software is wrong. */
const reasonsMax = 50;

/** What a file claims to follow: INT-I where its domain says so, otherwise the standard alone. */
function profileOf(transaction: Transaction): ProfileName {
  const [first] = transaction.records;
  return first && fieldText(first, 13) === 'INT-I' ? 'int-i' : 'generic';
}

/** Every rule that a transaction breaks; warnings are the sender's business. */
export function transactionProblems(
  transaction: Transaction,
  measureWsq?: MeasureWsq,
): readonly Problem[] {
  const broken = validateTransaction(transaction, profileOf(transaction), measureWsq)
    .filter(({ severity }) => severity === 'error')
    .slice(0, reasonsMax)
    .map(({ record, field, rule, message, remedy }) => ({
      place: field ? `record ${record}, field ${field}` : `record ${record}`,
      reason: `${rule}: ${message}. ${remedy}`,
    }));
  return [...broken, ...unstorableFields(transaction)];
}

/** Of the records that the hub keeps texts of: header and descriptive text. */
function unstorableFields({ records }: Transaction): readonly Problem[] {
  return records
    .filter(({ type }) => type <= 2)
    .flatMap(({ type, fields }) =>
      fields.flatMap((field) =>
        field.kind === 'text'
          ? unstorableTexts(field.subfields, `record ${type}, field ${type}.${field.number}`)
          : [],
      ),
    )
    .slice(0, reasonsMax);
}
