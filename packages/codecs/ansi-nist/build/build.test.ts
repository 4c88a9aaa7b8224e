import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTransaction } from '../read-transaction.ts';
import { validateTransaction } from '../validation/validate-transaction.ts';
import { imageOfRecord } from '../views/image-record.ts';
import { minutiaeOfType9 } from '../views/type-9-minutiae.ts';
import { writeTransaction } from '../write-transaction.ts';
import { readTransactionXml } from '../xml/read-transaction-xml.ts';
import { writeTransactionXml } from '../xml/write-transaction-xml.ts';
import { buildTransaction } from './build-transaction.ts';
import { buildType9 } from './minutiae-record.ts';
import { buildType10 } from './photo-record.ts';
import { buildType2, buildVariablePrint } from './print-records.ts';

const date = new Date('2026-03-04T05:06:07Z');
const pixels = Uint8Array.from({ length: 40 * 30 }, (_, i) => i % 251);
const print = {
  width: 40,
  height: 30,
  impressionType: 10,
  ppi: 500,
  compression: 'NONE',
  sourceAgency: 'BB/NCB',
  captureDate: date,
  data: pixels,
} as const;
const marked = {
  position: 2,
  impressionType: 4,
  widthMm: 20.3,
  heightMm: 15.24,
  minutiae: [
    { xMm: 1.5, yMm: 2.25, angleDegrees: 90, type: 'ending' },
    { xMm: 7, yMm: 8.01, angleDegrees: 359, type: 'bifurcation' },
    { xMm: 9, yMm: 3, angleDegrees: 0, type: 'unknown' },
  ],
} as const;

const built = buildTransaction(
  {
    version: '0502',
    typeOfTransaction: 'CPS',
    date,
    priority: 2,
    destination: 'INT',
    origin: 'BB/NCB',
    controlNumber: '2600000001A',
    domain: { name: 'INT-I', version: '06.00' },
  },
  [
    buildType2({ 10: 'BB-17' }),
    buildType9(marked),
    buildVariablePrint(14, { ...print, position: 2 }),
    buildVariablePrint(15, { ...print, position: 21 }),
    buildType10({
      ...print,
      imageType: 'FACE',
      compression: 'PNG',
      colorSpace: 'GRAY',
      pose: 'F',
      data: Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    }),
  ],
);

test('a transaction of every builder is valid, and equal through both encodings', () => {
  assert.deepEqual(validateTransaction(built, 'int-i'), []);
  const traditional = readTransaction(writeTransaction(built));
  const xml = readTransactionXml(writeTransactionXml(traditional));
  const contents = (one: typeof built) => one.records.map(({ fields }) => fields.slice(1));
  assert.deepEqual(contents(traditional), contents(built));
  assert.deepEqual(contents(xml), contents(built));
  assert.ok(!new TextDecoder().decode(writeTransactionXml(built)).includes('<whorl:Field'));
});

test('buildType9() gives the minutiae back that it was given', () => {
  const { type, ...rest } = { type: 9, ...marked };
  assert.deepEqual(minutiaeOfType9(built.records[2]!), [
    {
      form: 'extended-features',
      positions: [rest.position],
      widthMm: rest.widthMm,
      heightMm: rest.heightMm,
      minutiae: rest.minutiae,
    },
  ]);
  const empty = buildType9({ ...marked, minutiae: [] });
  assert.equal(empty.type, type);
  assert.deepEqual(minutiaeOfType9(empty), []);
});

test('the images of built records say their size, resolution and position', () => {
  const images = built.records.flatMap((record) => imageOfRecord(built, record) ?? []);
  assert.deepEqual(
    images.map(({ recordType, width, positions }) => [recordType, width, positions]),
    [
      [14, 40, [2]],
      [15, 40, [21]],
      [10, 40, []],
    ],
  );
});
