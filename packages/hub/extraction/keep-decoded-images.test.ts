import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeWsq, imageOfRecord, readTransaction } from '@whorl/codecs';
import { transactionProblems } from '../exchange/check-transaction.ts';
import { printsOfTransaction } from '../records/prints-of-transaction.ts';
import { enrolledFile, enrolledImage, enrolmentFile } from '../testing/test-enrolment.ts';
import { keepDecodedImages } from './keep-decoded-images.ts';

const enrolment = (change?: Parameters<typeof enrolmentFile>[0]) =>
  readTransaction(enrolmentFile(change));

test('an image that was decoded while it was checked is the one that prints are taken from', async () => {
  const transaction = enrolment();
  const kept = keepDecodedImages();
  const problems = transactionProblems(transaction, kept.measureWsq);
  assert.deepEqual(problems, transactionProblems(transaction));
  const found = imageOfRecord(transaction, transaction.records[2]!)!;
  assert.deepEqual(kept.images.get(found.data)?.pixels, decodeWsq(enrolledFile).pixels);
  const templates = async (decoded?: typeof kept.images) =>
    (await printsOfTransaction(transaction, decoded)).prints.map(({ template }) => template);
  assert.deepEqual(await templates(kept.images), await templates());
});

test('images lie in the memory that is given for them, and those beyond its end in memory of their own', () => {
  const { pixels } = decodeWsq(enrolledFile);
  const memory = new Uint8Array(Math.floor(1.5 * pixels.length));
  const { measureWsq, images } = keepDecodedImages(memory);
  for (const data of [enrolledFile, Uint8Array.from(enrolledFile)]) measureWsq(data);
  const [first, second] = [...images.values()];
  assert.equal(first?.pixels.buffer, memory.buffer);
  assert.notEqual(second?.pixels.buffer, memory.buffer);
  assert.deepEqual([first?.pixels, second?.pixels], [pixels, pixels]);
});

test('a WSQ that is damaged or of another size is told as before', () => {
  for (const change of [
    { width: enrolledImage.width + 1 },
    { data: enrolledFile.subarray(0, enrolledFile.length - 900) },
  ]) {
    const transaction = enrolment(change);
    const problems = transactionProblems(transaction, keepDecodedImages().measureWsq);
    assert.ok(problems.length > 0);
    assert.deepEqual(problems, transactionProblems(transaction));
  }
});
