import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  buildVariablePrint,
  type GrayImage,
  writeTransaction,
} from '@whorl/codecs';
import { growPalm, printPalm } from '../../fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom } from '../../fingerprint/synthesis/random.ts';
import { printsOfFile } from '../files/prints-of-file.ts';
import { preparePerson, search } from './search.ts';

const size = 900;

/** A transaction with one image, as Type-13 (mark) or Type-15 (palm). */
function transactionOf(image: GrayImage, type: 13 | 15, position: number): Uint8Array {
  const { width, height, pixels } = image;
  const record = buildVariablePrint(13, {
    width,
    height,
    position,
    impressionType: type === 13 ? 12 : 10,
    compression: 'NONE',
    ppi: 500,
    sourceAgency: 'TEST',
    captureDate: new Date('2026-11-25'),
    data: pixels,
  });
  const header = {
    version: '0500',
    typeOfTransaction: 'TST',
    date: new Date('2026-11-25'),
    destination: 'A',
    origin: 'B',
    controlNumber: '1',
  };
  return writeTransaction(buildTransaction(header, [buildType2({}), { ...record, type }]));
}

test('search() ranks the palm first that a turned mark of it was cut from', async () => {
  const skins = [11, 12].map((seed) => growPalm(seed, size, size));
  const whole = { centerX: size / 2, centerY: size / 2, width: size, height: size, degrees: 0 };
  const person = async (name: string, bytes: Uint8Array) =>
    preparePerson({ path: name, name, ...(await printsOfFile(bytes)) });
  const gallery = await Promise.all(
    skins.map((skin, i) => {
      const print = printPalm(skin, whole, 0.3, createRandom('exemplar', i));
      return person(`palm ${i}`, transactionOf(print, 15, i === 0 ? 21 : 27));
    }),
  );
  const piece = { centerX: 400, centerY: 520, width: 450, height: 450, degrees: -110 };
  const markImage = printPalm(skins[1]!, piece, 0.7, createRandom('mark'));
  const mark = await person('mark', transactionOf(markImage, 13, 20));
  assert.equal(mark.prints.length, 1);
  assert.ok(gallery.every(({ prints }) => prints.length > 1));
  const [first, second] = search(mark, gallery, 2);
  assert.equal(first!.person.name, 'palm 1');
  assert.ok(1000 * first!.falseMatchRate < second!.falseMatchRate);
  assert.match(first!.prints[0]!.referencePlace, /^Type-15, IDC \d+, part \d\.\d$/);
});
