import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeWsq } from '../../wsq/decode-wsq.ts';
import { valueAt } from '../address.ts';
import { validateTransaction } from '../validation/validate-transaction.ts';
import { imageOfRecord } from '../views/image-record.ts';
import { minutiaeOfType9 } from '../views/type-9-minutiae.ts';
import { readTransactionXml } from './read-transaction-xml.ts';
import { writeTransactionXml } from './write-transaction-xml.ts';

const bytes = readFileSync('tests/vectors/int-i-6-latent-search.xml');
const transaction = readTransactionXml(bytes);

test('readTransactionXml() finds every field of a package that another implementation wrote', () => {
  const expected: Readonly<Record<string, string>> = {
    '1:1.002': '0502',
    '1:1.003.1.2': '3',
    '1:1.003.4.1': '13',
    '1:1.004': 'MPS',
    '1:1.005': '20260302',
    '1:1.006': '2',
    '1:1.007': 'INT',
    '1:1.008': 'UTO/NCB',
    '1:1.009': '2600000017K',
    '1:1.011': '00.00',
    '1:1.013': 'INT-I',
    '1:1.013.1.2': '06.00',
    '1:1.014': '20260302071530Z',
    '1:1.015.1.2': 'UTF-8',
    '1:1.017.1.2': 'Bureau of Utopia',
    '2:2.007': '2026-00417',
    '2:2.007.1.2': 'UTO',
    '2:2.008': 'E3',
    '2:2.009': '0001',
    '2:2.019': '20260301220500Z',
    '2:2.021': 'NLC',
    '2:2.054': 'Burglary & theft, “Café Léon”',
    '2:2.055': '20260227',
    '2:2.063': 'Answer within a day',
    '2:2.094': 'CO',
    '3:9.004': 'U',
    '3:9.126.1.2': '513',
    '3:9.127.1.1': 'NONE',
    '3:9.128': '96',
    '3:9.135.1.2': '00FF',
    '3:9.137.2.3': '18',
    '3:9.140.1.5': '155',
    '3:9.300.1.5': '0,0-488,0-244,406',
    '3:9.307': 'WU',
    '3:9.331.3.4': 'X',
    '4:13.004': 'UTO/LAB',
    '4:13.005': '20260228',
    '4:13.009': '500',
    '4:13.011': 'WSQ20',
    '4:13.013': '0',
  };
  const found = Object.keys(expected).map((address) => [address, valueAt(transaction, address)]);
  assert.deepEqual(Object.fromEntries(found), expected);
});

test('what has no field is kept: a telephone number, a country, an element of a vendor', () => {
  const kept = transaction.records.map(({ unmapped = [] }) =>
    unmapped.map(({ element }) => element.name),
  );
  const country = 'LocationCountryISO3166Alpha3Code';
  assert.deepEqual(kept, [
    [country, country],
    ['CaptureOrganization', 'ContactTelephoneNumber'],
    ['Confidence'],
    [],
  ]);
  const again = readTransactionXml(writeTransactionXml(transaction));
  assert.deepEqual(again, transaction);
});

test('its image decodes and its minutiae are found', () => {
  const image = imageOfRecord(transaction, transaction.records[3]!);
  assert.equal(image?.resolution.ppi, 500);
  const data = transaction.records[3]!.fields.at(-1);
  assert.equal(data?.kind === 'binary' && decodeWsq(data.bytes).width, 96);
  const lists = minutiaeOfType9(transaction.records[2]!);
  assert.deepEqual(
    lists.map(({ form, minutiae }) => [form, minutiae.length]),
    [
      ['extended-features', 3],
      ['incits-378', 3],
    ],
  );
});

test('it is valid by the rules of INT-I', () => {
  const errors = validateTransaction(transaction, 'int-i').filter(
    ({ severity }) => severity === 'error',
  );
  assert.deepEqual(errors, []);
});
