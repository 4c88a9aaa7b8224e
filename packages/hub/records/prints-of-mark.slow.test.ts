import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  buildType9,
  buildVariablePrint,
  type GrayImage,
  minutiaeOfType9,
  type NistRecord,
} from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import {
  compareTemplates,
  createImpression,
  createMasterFinger,
  examineMark,
  extract,
  extractMark,
  prepareTemplate,
  storedTemplate,
  type Template,
} from '@whorl/fingerprint';
import { needsRealFiles, realFile } from '../../../tests/journeys/run-whorl.ts';
import { printsOfImages } from './prints-of-images.ts';
import { printsOfTransaction } from './prints-of-transaction.ts';
import { readAnyTransaction } from './read-any-transaction.ts';

const finger = createMasterFinger({ seed: 201 });
const options = { seed: 24, kind: 'latent', clarity: 'good' } as const;
const mark = createImpression(finger, options);
const latent = 4;
const date = new Date('2026-11-25');

function markRecord({ width, height, pixels }: GrayImage): NistRecord {
  return buildVariablePrint(13, {
    ...{ width, height, position: 0, impressionType: latent, compression: 'NONE', ppi: 500 },
    ...{ sourceAgency: 'TEST', captureDate: date, data: pixels },
  });
}

/** What an examiner saw, under the same IDC as the image. */
function examinedRecord(): NistRecord {
  const mmPerPixel = 25.4 / 500;
  const { width, height, minutiae } = examineMark(finger, options);
  return buildType9({
    ...{ position: 0, impressionType: latent },
    ...{ widthMm: width * mmPerPixel, heightMm: height * mmPerPixel },
    minutiae: minutiae.map(({ x, y, angleDegrees, type }) => ({
      ...{ xMm: x * mmPerPixel, yMm: y * mmPerPixel, angleDegrees, type },
    })),
  });
}

function transactionOf(typeOfTransaction: string, ...records: readonly NistRecord[]) {
  const header = {
    ...{ version: '0502', typeOfTransaction, date, destination: 'ZZ', origin: 'XA' },
    controlNumber: '2600000001A',
  };
  const { records: all } = buildTransaction(header, [buildType2({ 10: 'XA-1' }), ...records]);
  return { records: all.map((record) => (record.type === 9 ? withIdc(record, '01') : record)) };
}

function withIdc(record: NistRecord, idc: string): NistRecord {
  const fields = record.fields.map((field) =>
    field.number === 2 ? ({ kind: 'text', number: 2, subfields: [[idc]] } as const) : field,
  );
  return { ...record, fields };
}

const positionsOf = ({ minutiae }: Template) => minutiae.map(({ x, y }) => [x, y]);

test('the image of a Type-13 record is lifted off its ground, for searches and for marks to keep', async () => {
  const lifted = positionsOf(storedTemplate(extractMark(mark)));
  assert.notDeepEqual(lifted, positionsOf(storedTemplate(extract(mark))));
  for (const type of ['MPS', 'MMS', 'USA']) {
    const { prints, problems } = await printsOfTransaction(transactionOf(type, markRecord(mark)));
    assert.deepEqual(problems, []);
    assert.equal(prints.length, 1);
    assert.deepEqual(positionsOf(prints[0]!.template), lifted, type);
    assert.equal(prints[0]!.hasImage, true);
  }
});

test('an image file of a mark is read as its Type-13 record, that of an exemplar is not', async () => {
  const bytes = await encodeImage(mark, 'png');
  const files = [true, false].map((isMark) => ({ position: 0, bytes, isMark }));
  const [asMark, asExemplar] = (await printsOfImages(files)).prints;
  assert.deepEqual(positionsOf(asMark!.template), positionsOf(storedTemplate(extractMark(mark))));
  assert.deepEqual(positionsOf(asExemplar!.template), positionsOf(storedTemplate(extract(mark))));
});

test('a mark of a slap’s or palm’s position is one print: it shows what it shows', async () => {
  const bytes = await encodeImage(mark, 'png');
  for (const position of [13, 25]) {
    const { prints } = await printsOfImages([{ position, bytes, isMark: true }]);
    assert.deepEqual(
      prints.map(({ imagePart }) => imagePart),
      [null],
    );
  }
});

test('minutiae that an examiner marked win over the image of their IDC, which is still shown', async () => {
  const { prints } = await printsOfTransaction(
    transactionOf('MPS', markRecord(mark), examinedRecord()),
  );
  assert.equal(prints.length, 1);
  const [{ template, hasImage, imageRecord }] = prints as [(typeof prints)[0]];
  assert.deepEqual([hasImage, imageRecord], [true, 2]);
  // Millimetres round up to whole pixels.
  assert.ok(template.width - mark.width <= 1 && template.height - mark.height <= 1);
  assert.equal(template.minutiae.length, examineMark(finger, options).minutiae.length);
  const rolled = createImpression(finger, { seed: 1, kind: 'rolled', quality: 70 });
  const { falseMatchRate } = compareTemplates(
    prepareTemplate(template),
    prepareTemplate(extract(rolled)),
  );
  assert.ok(falseMatchRate < 1e-4, `${falseMatchRate}`);
});

test(
  'a real mark gives the minutiae of its Type-9 record, with its image',
  needsRealFiles,
  async () => {
    const path = realFile('nist-itl/type9-13.an2k');
    const transaction = readAnyTransaction(new Uint8Array(readFileSync(path)));
    const type9 = transaction.records.find(({ type }) => type === 9)!;
    const { prints } = await printsOfTransaction(transaction);
    const ofMark = prints.find(({ imageRecord }) => imageRecord !== null)!;
    assert.equal(transaction.records[ofMark.imageRecord!]!.type, 13);
    const marked = minutiaeOfType9(type9).find(({ minutiae }) => minutiae.length > 0)!;
    assert.equal(ofMark.template.minutiae.length, marked.minutiae.length);
  },
);
