import { readWsqStream } from '../../wsq/read-stream.ts';
import type { Transaction } from '../model.ts';
import type { ProfileName } from '../profiles/profile.ts';
import { profileOf } from '../profiles/profiles.ts';
import { contentList, recordOrder } from './content-rules.ts';
import { fieldPresence, fieldValues, tagSpelling } from './field-rules.ts';
import type { Finding, MeasureWsq, RecordRule, TransactionRule } from './finding.ts';
import { areaBounds, imageData } from './image-rules.ts';
import { systemInformation, transactionType, versionAndDomain } from './profile-rules.ts';

const transactionRules: readonly TransactionRule[] = [
  recordOrder,
  contentList,
  versionAndDomain,
  systemInformation,
  transactionType,
  imageData,
  areaBounds,
];
const recordRules: readonly RecordRule[] = [fieldPresence, fieldValues, tagSpelling];

/**
 * Checks a transaction against the standard (ANSI/NIST-ITL 1-2011 Update:2015) and a profile.
 * Findings come in the order of the records; none means that every rule is kept. Who needs the pixels anyway gives a
 * `measureWsq` that keeps them, so that no WSQ is taken apart twice.
 */
export function validateTransaction(
  transaction: Transaction,
  profileName: ProfileName,
  measureWsq: MeasureWsq = (data) => readWsqStream(data).frame,
): readonly Finding[] {
  const profile = profileOf(profileName);
  const findings = [
    ...transactionRules.flatMap((rule) => rule(transaction, profile, measureWsq)),
    ...transaction.records.flatMap((record, i) =>
      recordRules.flatMap((rule) => rule(record, i + 1, profile)),
    ),
  ];
  return findings.sort((a, b) => a.record - b.record);
}
