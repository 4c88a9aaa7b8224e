import type { Transaction } from '@whorl/codecs';
import type { PersonStatus, Problem, Purpose } from '@whorl/contract';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { enqueueJob } from '../jobs/job-queue.ts';
import { searchOfRecord } from '../records/enrol-record.ts';
import type { FoundPhotograph } from '../records/photographs-of-transaction.ts';
import type { FoundPrint } from '../records/prints-of-transaction.ts';
import { openRecordStore } from '../records/record-store.ts';
import { openRecordWriter } from '../records/record-writer.ts';
import { sequenceProblems } from '../records/sequence-check.ts';
import { type DescriptiveText, descriptiveText } from './descriptive-text.ts';
import { answerTransaction, refuseTransaction } from './finish-transaction.ts';
import type { TransactionRow } from './transaction-row.ts';

/** What a file holds for a record, and what of it is none. */
export interface FoundInFile {
  readonly prints: readonly FoundPrint[];
  readonly photographs: readonly FoundPhotograph[];
  readonly passedOver: readonly Problem[];
}

const markTypes: readonly string[] = ['USA', 'USR'];

/** ATP and USA: a new record of the sender's. */
export async function enrolTransaction(
  scope: Scope,
  hubBureau: string,
  row: TransactionRow,
  transaction: Transaction,
  { prints, photographs, passedOver }: FoundInFile,
): Promise<void> {
  const { db, access } = scope;
  const isMark = markTypes.includes(row.type_of_transaction);
  const wrong = isMark ? [] : sequenceProblems(prints);
  if (wrong.length > 0) return refuseTransaction(scope, hubBureau, row, wrong);
  const { reference, caseNumber, identity } = descriptiveText(transaction, isMark);
  try {
    const recordId = await openRecordWriter(scope).enrol({
      kind: isMark ? 'mark' : 'person',
      sourceReference: reference ?? row.control_number,
      purpose: row.purpose as Purpose,
      caseRoles: [
        {
          caseReference: row.case_reference ?? caseNumber ?? row.control_number,
          // Rows of before this was asked for have none.
          status: isMark ? 'unidentified' : ((row.person_status ?? 'suspect') as PersonStatus),
          ...(row.offence ? { offence: row.offence } : {}),
        },
      ],
      ...(identity ? { identity } : {}),
      prints: prints.map((print) => ({ ...print, imageId: row.image_id! })),
      photographs: photographs.map((photograph) => ({ ...photograph, imageId: row.image_id! })),
    });
    await enqueueJob(db, searchOfRecord(recordId, access), access.at);
    await answerTransaction(scope, hubBureau, row, recordId, 'ENROLLED', passedOver);
  } catch (error) {
    if (!(error instanceof HubError) || error.code !== 'already-exists') throw error;
    const problems = [{ place: '2.010', reason: 'a record of this reference exists' }];
    await refuseTransaction(scope, hubBureau, row, problems);
  }
}

/** SUP: other prints for a record of the sender's. */
export async function substituteTransaction(
  scope: Scope,
  hubBureau: string,
  row: TransactionRow,
  transaction: Transaction,
  { prints, passedOver }: FoundInFile,
): Promise<void> {
  const { db, access } = scope;
  const wrong = sequenceProblems(prints);
  if (wrong.length > 0) return refuseTransaction(scope, hubBureau, row, wrong);
  const record = await recordMeant(scope, descriptiveText(transaction, false), 'person');
  if (!record) return refuseTransaction(scope, hubBureau, row, noSuchRecord);
  const { record_id, version } = record;
  const stored = prints.map((print) => ({ ...print, imageId: row.image_id! }));
  await openRecordWriter(scope).substitutePrints(record_id, version, stored);
  await enqueueJob(db, searchOfRecord(record_id, access), access.at);
  await answerTransaction(scope, hubBureau, row, record_id, 'SUBSTITUTED', passedOver);
}

/** DFP and USR: an end to a record of the sender's. */
export async function deleteTransaction(
  scope: Scope,
  hubBureau: string,
  row: TransactionRow,
  transaction: Transaction,
): Promise<void> {
  const isMark = markTypes.includes(row.type_of_transaction);
  const text = descriptiveText(transaction, isMark);
  const record = await recordMeant(scope, text, isMark ? 'mark' : 'person');
  if (!record) return refuseTransaction(scope, hubBureau, row, noSuchRecord);
  const reason = `transaction ${row.control_number}`;
  const { receiptId } = await openRecordStore(scope).delete(record.record_id, 'source', reason);
  await answerTransaction(scope, hubBureau, row, null, `DELETED RECEIPT ${receiptId}`);
}

const noSuchRecord = [
  { place: '2.010', reason: 'your bureau has no record of this reference' },
] as const;

/** The record of the sender's bureau that a transaction names. */
function recordMeant(
  { db, access }: Scope,
  { reference }: DescriptiveText,
  kind: 'person' | 'mark',
) {
  return db
    .selectFrom('record')
    .select(['record_id', 'version'])
    .where('bureau_id', '=', access.actor.bureauId)
    .where('kind', '=', kind)
    .where('source_reference', '=', reference ?? '')
    .executeTakeFirst();
}
