import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  buildType4,
  decodeWsq,
  encodeWsq,
  imageOfRecord,
  readTransaction,
  type Transaction,
  writeTransaction,
} from '@whorl/codecs';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';
import { transactionProblems } from '../exchange/check-transaction.ts';
import { printsOfTransaction } from '../records/prints-of-transaction.ts';
import { keepDecodedImages } from './keep-decoded-images.ts';

const image = createImpression(createMasterFinger({ seed: 5 }), { seed: 1, quality: 80 });
const data = encodeWsq(image, { bitsPerPixel: 0.75 });

function enrolment(
  change: { readonly width?: number; readonly data?: Uint8Array } = {},
): Transaction {
  const { width, height } = image;
  const print = {
    width,
    height,
    position: 2,
    impressionType: 0,
    compression: 'wsq',
    data,
  } as const;
  const header = {
    version: '0300',
    typeOfTransaction: 'ATP',
    date: new Date(0),
    destination: 'ZZ',
    origin: 'XA',
    controlNumber: '2600000001A',
    domain: { name: 'INT-I', version: '4.22' },
  };
  const records = [buildType2({ 3: '0422' }), buildType4({ ...print, ...change })];
  return readTransaction(writeTransaction(buildTransaction(header, records)));
}

test('an image that was decoded while it was checked is the one that prints are taken from', async () => {
  const transaction = enrolment();
  const kept = keepDecodedImages();
  const problems = transactionProblems(transaction, kept.measureWsq);
  assert.deepEqual(problems, transactionProblems(transaction));
  const found = imageOfRecord(transaction, transaction.records[2]!)!;
  assert.deepEqual(kept.images.get(found.data)?.pixels, decodeWsq(data).pixels);
  const templates = async (decoded?: typeof kept.images) =>
    (await printsOfTransaction(transaction, decoded)).prints.map(({ template }) => template);
  assert.deepEqual(await templates(kept.images), await templates());
});

test('a WSQ that is damaged or of another size is told as before', () => {
  for (const change of [
    { width: image.width + 1 },
    { data: data.subarray(0, data.length - 900) },
  ]) {
    const transaction = enrolment(change);
    const problems = transactionProblems(transaction, keepDecodedImages().measureWsq);
    assert.ok(problems.length > 0);
    assert.deepEqual(problems, transactionProblems(transaction));
  }
});
