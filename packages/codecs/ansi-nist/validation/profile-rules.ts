import { fieldText, findField, type Transaction } from '../model.ts';
import type { Profile, TransactionType } from '../profiles/profile.ts';
import { type Finding, finding, type TransactionRule } from './finding.ts';

/** Version and domain of Type-1 are those that the profile is written for. */
export const versionAndDomain: TransactionRule = ({ records }, profile) => {
  const [first] = records;
  if (first?.type !== 1) return [];
  const findings: Finding[] = [];
  const version = fieldText(first, 2) ?? '';
  if (!profile.versions.includes(version)) {
    const message = `version ${version || '(none)'}, ${profile.title} uses ${profile.versions.join(', ')}`;
    findings.push(finding('version', 1, '1.002', message));
  }
  const domain = fieldText(first, 13);
  if (profile.domainName && domain !== profile.domainName) {
    const message = `domain ${domain || '(none)'}, not ${profile.domainName}`;
    findings.push(finding('domain', 1, '1.013', message));
  }
  return findings;
};

/** Version 4.22 of INT-I says so in 2.003, too; version 6 has no such element. */
export const systemInformation: TransactionRule = ({ records }, profile) => {
  const isOld = records[0]?.type === 1 && fieldText(records[0], 2) === '0300';
  if (profile.name !== 'int-i' || !isOld) return [];
  return records.flatMap((record, i) => {
    if (record.type !== 2 || findField(record, 3)) return [];
    const message = 'mandatory field SYS is missing in version 4.22';
    return [finding('field-missing', i + 1, '2.003', message)];
  });
};

/** The type of transaction belongs to the profile and is made of the right records. */
export const transactionType: TransactionRule = (transaction, profile) => {
  const [first] = transaction.records;
  if (first?.type !== 1 || !profile.transactionTypes) return [];
  const code = fieldText(first, 4) ?? '';
  const type = profile.transactionTypes.find((candidate) => candidate.code === code);
  if (!type) {
    const known = profile.transactionTypes.map((candidate) => candidate.code).join(', ');
    const message = `${code || '(none)'} is none of ${known}`;
    return [finding('transaction-type', 1, '1.004', message)];
  }
  return [...countFindings(transaction, type), ...strangers(transaction, type, profile)];
};

function countFindings({ records }: Transaction, type: TransactionType): Finding[] {
  return (type.records ?? []).flatMap(({ type: recordType, min, max }) => {
    const count = records.filter((record) => record.type === recordType).length;
    if (count >= min && count <= max) return [];
    const range = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
    const message = `${count} Type-${recordType} records in a ${type.code}, which has ${range}`;
    return [finding('record-count', 1, '1.003', message)];
  });
}

function strangers({ records }: Transaction, type: TransactionType, profile: Profile): Finding[] {
  if (!type.records) return [];
  const allowed = new Set(type.records.map((entry) => entry.type));
  return records.flatMap((record, i) => {
    if (allowed.has(record.type)) return [];
    const message = `a Type-${record.type} record has no place in a ${type.code} of ${profile.title}`;
    return [finding('record-count', i + 1, undefined, message)];
  });
}
