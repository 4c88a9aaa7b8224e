import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { encodeWsq } from '../../wsq/encode-wsq.ts';
import { buildTransaction, type TransactionHeader } from '../build/build-transaction.ts';
import { buildType2, buildType4, buildVariablePrint } from '../build/print-records.ts';
import type { NistField, NistRecord, Transaction } from '../model.ts';
import { textField } from '../model.ts';
import { readTransaction } from '../read-transaction.ts';
import { writeTransaction } from '../write-transaction.ts';
import type { RuleName } from './finding.ts';
import { validateTransaction } from './validate-transaction.ts';

const folder = '../shared/data/nist-itl';
const skip = existsSync(folder) ? false : `no ${folder}`;

const header: TransactionHeader = {
  version: '0300',
  typeOfTransaction: 'CPS',
  date: new Date('2026-01-02T03:04:05Z'),
  priority: 4,
  destination: 'AA/HUB',
  origin: 'BB/NCB',
  controlNumber: '0200000004F',
  domain: { name: 'INT-I', version: '4.22' },
};
const pixels = Uint8Array.from({ length: 64 * 64 }, (_, i) => (i * 37) % 256);
const image = {
  width: 64,
  height: 64,
  pixels,
  resolution: { ppi: 500, source: 'stated' },
} as const;
const wsq = encodeWsq(image, { bitsPerPixel: 2.25 });
const thumb = { width: 64, height: 64, position: 1, impressionType: 1 } as const;
const card = () =>
  buildTransaction(header, [
    buildType2({ 3: '0422', 10: 'BB-1' }),
    buildType4({ ...thumb, compression: 'wsq', data: wsq }),
  ]);
const latent = () =>
  buildTransaction({ ...header, typeOfTransaction: 'MPS' }, [
    buildType2({ 3: '0422', 7: 'CASE-7' }),
    buildVariablePrint(13, {
      ...thumb,
      position: 0,
      impressionType: 4,
      ppi: 500,
      compression: 'NONE',
      sourceAgency: 'BB/NCB',
      captureDate: header.date,
      data: pixels,
    }),
  ]);

test('a built transaction is valid for its profile, and stays so through a file', () => {
  for (const built of [card(), latent()]) {
    assert.deepEqual(validateTransaction(built, 'prum'), []);
    assert.deepEqual(validateTransaction(readTransaction(writeTransaction(built)), 'prum'), []);
  }
});

/** The transaction with one record changed. */
function change(
  transaction: Transaction,
  recordNumber: number,
  fields: (fields: readonly NistField[]) => readonly NistField[],
): Transaction {
  const records = transaction.records.map(
    (record, i): NistRecord =>
      i === recordNumber - 1 ? { ...record, fields: fields(record.fields) } : record,
  );
  return { records };
}

const set = (field: NistField) => (fields: readonly NistField[]) =>
  fields.map((old) => (old.number === field.number ? field : old));
const drop = (number: number) => (fields: readonly NistField[]) =>
  fields.filter((field) => field.number !== number);
const add = (field: NistField) => (fields: readonly NistField[]) => [...fields, field];

const broken: readonly (readonly [RuleName, Transaction, string | undefined])[] = [
  ['content-list', change(card(), 1, set(textField(3, '1', '9'))), '1.003'],
  ['content-list', change(card(), 3, set(textField(2, '7'))), '4.002'],
  ['record-order', { records: card().records.toReversed() }, undefined],
  ['field-missing', change(card(), 1, drop(9)), '1.009'],
  ['field-unknown', change(latent(), 3, add(textField(150, 'x'))), '13.150'],
  ['field-unknown', change(card(), 2, add(textField(99, 'x'))), '2.099'],
  ['field-repeated', change(card(), 1, add(textField(9, 'again'))), '1.009'],
  [
    'subfield-count',
    change(latent(), 3, set({ kind: 'text', number: 8, subfields: [['1'], ['1']] })),
    '13.008',
  ],
  ['item-count', change(latent(), 3, set(textField(8, '1', '1'))), '13.008'],
  ['item-missing', change(latent(), 3, set(textField(4, ''))), '13.004'],
  ['value-characters', change(latent(), 3, set(textField(6, '6O'))), '13.006'],
  ['value-length', change(latent(), 3, set(textField(6, '000064'))), '13.006'],
  ['value-date', change(card(), 1, set(textField(5, '20260230'))), '1.005'],
  ['value-date', change(card(), 1, set(textField(14, '20260102250405Z'))), '1.014'],
  ['tag-spelling', change(card(), 2, set({ ...textField(3, '0422'), tag: '2.3' })), '2.003'],
  ['image-size', change(latent(), 3, set(textField(6, '63'))), '13.999'],
  ['image-size', change(card(), 3, set(textField(6, '63'))), '4.009'],
  ['image-data', change(latent(), 3, set(textField(11, 'WSQ20'))), '13.999'],
  ['image-data', change(latent(), 3, set(textField(11, 'ZIP99'))), '13.011'],
  [
    'area-bounds',
    change(latent(), 3, add(textField(15, 'NA', 'PRX', '60', '10', '0', '9'))),
    '13.015',
  ],
  ['version', change(card(), 1, set(textField(2, '0500'))), '1.002'],
  ['domain', change(card(), 1, set(textField(13, 'NORAM', '1.0'))), '1.013'],
  ['transaction-type', change(card(), 1, set(textField(4, 'XYZ'))), '1.004'],
  ['record-count', change(card(), 1, set(textField(4, 'MPS'))), '1.003'],
];

test('every rule finds what breaks it, at its place', () => {
  for (const [rule, transaction, field] of broken) {
    const found = validateTransaction(transaction, 'prum').filter((f) => f.rule === rule);
    assert.ok(
      found.some((f) => f.field === field),
      `${rule} at ${field}: ${JSON.stringify(found)}`,
    );
    assert.ok(found.every(({ remedy }) => remedy.length > 0));
  }
});

test('a finding never repeats a value, which may be personal data', () => {
  const secret = 'Müller\u0007Anna';
  const transaction = change(card(), 2, set(textField(10, secret)));
  assert.ok(!JSON.stringify(validateTransaction(transaction, 'prum')).includes('Müller'));
});

test('real transactions get the findings that they deserve', { skip }, () => {
  const findingsOf = (name: string, profile: 'generic' | 'ebts' | 'prum') =>
    validateTransaction(readTransaction(readFileSync(`${folder}/${name}`)), profile);
  const misspelled = findingsOf('type9-13.an2k', 'generic').filter(
    (f) => f.rule === 'tag-spelling',
  );
  assert.deepEqual(
    misspelled.map(({ record, field }) => [record, field]),
    [[3, '9.005']],
  );
  assert.ok(findingsOf('type9.an2k', 'prum').some((f) => f.rule === 'transaction-type'));
  assert.ok(!findingsOf('type9.an2k', 'ebts').some((f) => f.rule === 'transaction-type'));
});

test('the real tenprint cards have a type of transaction that EBTS knows', { skip }, () => {
  for (const name of ['type3.an2k', 'type4-slaps.an2k', 'type9-15.an2k']) {
    const transaction = readTransaction(readFileSync(`${folder}/${name}`));
    const rules = validateTransaction(transaction, 'ebts').map(({ rule }) => rule);
    assert.ok(!rules.includes('transaction-type'), name);
  }
});

test('a Type-2 tag means what its own profile says', () => {
  const findingsOf = (profile: 'prum' | 'int-i' | 'ebts', ...fields: readonly NistField[]) =>
    validateTransaction(
      change(card(), 2, (old) => [...old.filter(({ number }) => number !== 10), ...fields]),
      profile,
    ).filter(({ field }) => field?.startsWith('2.'));
  const message = textField(74, 'quality too low');
  assert.deepEqual(findingsOf('prum', message), []);
  assert.deepEqual(findingsOf('int-i', message), []);
  assert.deepEqual(
    findingsOf('ebts', message).map(({ field, rule }) => [field, rule]),
    [['2.074', 'value-characters']],
  );
});

test('a name has a place in INT-I and none in Prüm', () => {
  const named = change(card(), 2, add(textField(30, 'Example, Person')));
  const rulesOf = (profile: 'prum' | 'int-i') =>
    validateTransaction(named, profile).map(({ field, rule }) => [field, rule]);
  assert.deepEqual(rulesOf('int-i'), []);
  assert.deepEqual(rulesOf('prum'), [['2.030', 'field-unknown']]);
});

test('EBTS takes an unknown date of birth and a contributor case number', () => {
  const described = change(card(), 2, () => [
    ...card().records[1]!.fields.filter(({ number }) => number <= 2),
    textField(10, 'Incident', '77-1'),
    textField(11, '01'),
    textField(22, '00000000'),
    textField(34, '01', 'WU', 'RS'),
  ]);
  const inType2 = validateTransaction(described, 'ebts').filter(({ record }) => record === 2);
  assert.deepEqual(inType2, []);
});
