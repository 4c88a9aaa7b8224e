import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeWsq } from '../../wsq/decode-wsq.ts';
import { textField } from '../model.ts';
import { readTransaction } from '../read-transaction.ts';
import { imageOfRecord } from './image-record.ts';
import { minutiaeOfType9 } from './type-9-minutiae.ts';

const folder = '../shared/data/nist-itl';
const skip = existsSync(folder) ? false : `no ${folder}`;
const load = (name: string) => readTransaction(readFileSync(`${folder}/${name}`));

test('imageOfRecord() gives the slaps of a Type-4 card with size, density and positions', {
  skip,
}, () => {
  const transaction = load('type4-slaps.an2k');
  const images = transaction.records.flatMap((r) => imageOfRecord(transaction, r) ?? []);
  assert.equal(images.length, 4);
  for (const image of images) {
    assert.equal(image.compression, 'wsq');
    assert.equal(image.resolution.ppi, 500);
    const decoded = decodeWsq(image.data);
    assert.deepEqual([decoded.width, decoded.height], [image.width, image.height]);
    assert.equal(image.positions.length, 1);
  }
});

test('imageOfRecord() reads pixels per centimetre as the round density they stand for', {
  skip,
}, () => {
  const transaction = load('type9-13.an2k');
  const latent = transaction.records.find(({ type }) => type === 13)!;
  const image = imageOfRecord(transaction, latent)!;
  assert.deepEqual([image.width, image.height], [191, 357]);
  assert.equal(image.resolution.ppi, 500);
  assert.equal(image.compression, 'none');
});

test('minutiaeOfType9() reads extended features and the legacy form of real records', {
  skip,
}, () => {
  const forms = (name: string) =>
    load(name)
      .records.flatMap(minutiaeOfType9)
      .map(({ form, minutiae }) => [form, minutiae.length]);
  assert.deepEqual(forms('type9.an2k'), [['legacy', 28]]);
  assert.ok(forms('type9-efs.an2k').length > 0);
});

test('minutiaeOfType9() reads the INCITS 378 block in pixels and steps of two degrees', () => {
  const record = {
    type: 9,
    fields: [
      textField(128, '500'),
      textField(129, '1000'),
      textField(130, '1'),
      textField(131, '500'),
      textField(134, '7'),
      textField(137, '1', '100', '200', '45', '2', '60'),
    ],
  };
  const [found] = minutiaeOfType9(record);
  assert.equal(found?.form, 'incits-378');
  assert.deepEqual(found.positions, [7]);
  const [minutia] = found.minutiae;
  assert.ok(Math.abs(minutia!.xMm - 5.08) < 1e-9 && Math.abs(minutia!.yMm - 10.16) < 1e-9);
  assert.deepEqual(
    [minutia!.angleDegrees, minutia!.type, minutia!.quality],
    [90, 'bifurcation', 60],
  );
});
