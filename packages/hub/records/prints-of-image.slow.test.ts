import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  buildVariablePrint,
  encodeWsq,
  type GrayImage,
  type NistRecord,
  withSegments,
} from '@whorl/codecs';
import {
  boxCorners,
  compareTemplates,
  createMasterFinger,
  cropFinger,
  extract,
  type OrientedBox,
  prepareTemplate,
  storedTemplate,
  type Template,
} from '@whorl/fingerprint';
import { composeSlap } from '../../fingerprint/segmentation/testing/compose-slap.ts';
import { growPalm, printPalm } from '../../fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom } from '../../fingerprint/synthesis/random.ts';
import { testPrintRecord } from '../testing/test-request.ts';
import { cutPart } from './image-part.ts';
import { mostTelling, palmPartsMax } from './parts-of-palm.ts';
import { printsOfImages } from './prints-of-images.ts';
import { printsOfTransaction } from './prints-of-transaction.ts';

const masters = [11, 12, 13, 14].map((seed) => createMasterFinger({ seed }));
const slap = composeSlap({ seed: 4, kind: 'live-scan', hand: 'right', masters });
const wsq = encodeWsq(slap.image, { bitsPerPixel: 2.25 });

function enrolmentOf(...records: readonly NistRecord[]) {
  const header = {
    version: '0502',
    typeOfTransaction: 'ATP',
    date: new Date(0),
    destination: 'ZZ',
    origin: 'XA',
    controlNumber: '2600000001A',
  };
  return buildTransaction(header, [buildType2({ 10: 'XA-1' }), ...records]);
}

const slapRecord = testPrintRecord(14, 13, slap.image, wsq);

function isMate(a: Template, b: Template): boolean {
  return compareTemplates(prepareTemplate(a), prepareTemplate(b)).falseMatchRate < 1e-4;
}

function templateIn(box: OrientedBox): Template {
  return storedTemplate(extract(cropFinger(slap.image, box)));
}

test('a slap without boxes is segmented: each finger is a print with its position', async () => {
  const { prints, problems } = await printsOfTransaction(enrolmentOf(slapRecord));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    prints.map(({ position, impressionType }) => [position, impressionType]),
    [2, 3, 4, 5].map((position) => [position, 0]),
  );
  for (const { position, template, imagePart } of prints) {
    const truth = slap.fingers.find((finger) => finger.position === position)!;
    assert.ok(isMate(template, templateIn(truth.box)), `finger ${position}`);
    const shown = cutPart(slap.image, imagePart);
    assert.deepEqual([template.width, template.height], [shown.width, shown.height]);
  }
});

test('a finger that a slap should show and does not is told, unless the record says that the person lacks it', async () => {
  const [, , ring, little] = slap.fingers;
  const right = Math.floor((ring!.box.centerX + little!.box.centerX) / 2);
  const { width, height, pixels, resolution } = slap.image;
  const cut = { width: right, height, pixels: new Uint8Array(right * height), resolution };
  for (let y = 0; y < height; y++) {
    cut.pixels.set(pixels.subarray(y * width, y * width + right), y * right);
  }
  const record = testPrintRecord(14, 13, cut);
  const found = await printsOfTransaction(enrolmentOf(record));
  const positions = found.prints.map(({ position }) => position);
  assert.deepEqual(positions, [2, 3, 4]);
  assert.deepEqual(found.problems, [
    { place: 'Type-14, IDC 01, finger 5', reason: 'was not found in it' },
  ]);
  const lacking = { kind: 'text', number: 18, subfields: [['5', 'XX']] } as const;
  const amputated = { ...record, fields: [...record.fields, lacking] };
  const stated = await printsOfTransaction(enrolmentOf(amputated));
  assert.deepEqual(stated.problems, []);
  assert.equal(stated.prints.length, 3);
});

test('a slap with boxes is cut by these: what they leave out is no print, and their names count', async () => {
  const [, middle] = slap.fingers;
  const segment = { position: 8, outline: boxCorners(middle!.box) };
  const stated = withSegments(slapRecord, [segment]);
  const { prints } = await printsOfTransaction(enrolmentOf(stated));
  assert.deepEqual(
    prints.map(({ position }) => position),
    [8],
  );
  assert.ok(isMate(prints[0]!.template, templateIn(middle!.box)));
});

test('an image of a slap that is uploaded is cut by the boxes that came with it, or by its own', async () => {
  const [index] = slap.fingers;
  const fingers = [{ position: 2, ...index!.box }];
  const { prints } = await printsOfImages([
    { position: 13, bytes: wsq, fingers, impressionType: 0 },
    { position: 13, bytes: wsq },
  ]);
  assert.deepEqual(
    prints.map(({ position, fileIndex }) => [position, fileIndex]),
    [[2, 0], ...[2, 3, 4, 5].map((position) => [position, 1])],
  );
  assert.deepEqual(prints[0]!.imagePart, { kind: 'finger', box: index!.box });
});

function drawnPalm(): GrayImage {
  const ridges = growPalm(3, 1_200, 1_000);
  const piece = { centerX: 600, centerY: 500, width: 1_200, height: 1_000, degrees: 0 };
  return printPalm(ridges, piece, 0.2, createRandom('palm', 1));
}

function palmRecord(
  { width, height }: GrayImage,
  image: { position: number; compression: 'NONE' | 'WSQ20'; data: Uint8Array },
) {
  return buildVariablePrint(15, {
    width,
    height,
    impressionType: 10,
    ppi: 500,
    sourceAgency: 'XA',
    captureDate: new Date(0),
    ...image,
  });
}

test('a palm becomes prints by parts, each with its place in the image', async () => {
  const palm = drawnPalm();
  const data = encodeWsq(palm, { bitsPerPixel: 2.25 });
  const record = palmRecord(palm, { position: 25, compression: 'WSQ20', data });
  const { prints } = await printsOfTransaction(enrolmentOf(record));
  assert.ok(prints.length >= 4, `${prints.length} parts`);
  for (const { position, template, imagePart } of prints) {
    assert.equal(position, 25);
    const shown = cutPart(palm, imagePart);
    assert.deepEqual([shown.width, shown.height], [template.width, template.height]);
  }
});

test('palms are taken where the record states them, and nowhere else', async () => {
  const palm = drawnPalm();
  const record = palmRecord(palm, { position: 21, compression: 'NONE', data: palm.pixels });
  const outline = [
    [600, 100],
    [1_200, 100],
    [1_200, 900],
    [600, 900],
  ] as const;
  const stated = withSegments(record, [{ position: 25, outline }]);
  const { prints } = await printsOfTransaction(enrolmentOf(stated));
  assert.ok(prints.length >= 2, `${prints.length} parts`);
  for (const { position, template, imagePart } of prints) {
    assert.equal(position, 25);
    assert.ok(imagePart?.kind === 'rectangle' && imagePart.left >= 600 && imagePart.top >= 100);
    assert.ok(imagePart.left + imagePart.width <= 1_200 && imagePart.top + imagePart.height <= 900);
    const shown = cutPart(palm, imagePart);
    assert.deepEqual([shown.width, shown.height], [template.width, template.height]);
  }
});

test('mostTelling() keeps as many parts as a record has room for, and those that show most first', () => {
  const part = (column: number, count: number) => ({
    row: 0,
    column,
    offsetX: column * 360,
    offsetY: 0,
    template: {
      width: 720,
      height: 720,
      quality: 50,
      minutiae: Array.from({ length: count }, (_, i) => ({
        x: i,
        y: 10,
        angleDegrees: 0,
        type: 'ending' as const,
        quality: 50,
      })),
    },
  });
  const parts = Array.from({ length: 40 }, (_, i) => part(i, 12 + (i % 7)));
  const kept = mostTelling(parts);
  assert.equal(kept.length, palmPartsMax);
  assert.equal(kept[0]!.template.minutiae.length, 18);
});
