import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readTransaction, type Transaction } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { createMasterFinger } from '@whorl/fingerprint';
import { composeSlap } from '../../fingerprint/segmentation/testing/compose-slap.ts';
import { growPalm, printPalm } from '../../fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom } from '../../fingerprint/synthesis/random.ts';
import { transactionProblems } from '../../hub/exchange/check-transaction.ts';
import { printsOfTransaction } from '../../hub/records/prints-of-transaction.ts';
import { printFileOf } from './print-file.ts';
import { transactionOfFiles } from './transaction-of-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-images-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const realImages = join(import.meta.dirname, '../../../../shared/data/wsq');
const needsReal = existsSync(realImages) ? {} : { skip: 'no ../shared/data here' };

const enrolment = {
  typeOfTransaction: 'ATP',
  isMark: false,
  type2: { 10: 'A-1' },
  origin: 'XA',
  assumedPpi: undefined,
};

/** As the hub takes it: by its bytes, and only where it breaks no rule. */
async function sent(files: readonly string[], change = {}): Promise<Transaction> {
  const message = { ...enrolment, ...change };
  const { bytes } = await transactionOfFiles(files.map(printFileOf), message);
  const transaction = readTransaction(bytes);
  assert.deepEqual(transactionProblems(transaction), []);
  return transaction;
}

async function positionsIn(transaction: Transaction): Promise<readonly number[]> {
  const { prints } = await printsOfTransaction(transaction);
  return prints.map(({ position }) => position);
}

async function writeSlap(): Promise<string> {
  const masters = [11, 12, 13, 14].map((seed) => createMasterFinger({ seed }));
  const { image } = composeSlap({ seed: 4, kind: 'live-scan', hand: 'right', masters });
  const path = join(folder, 'slap.png');
  writeFileSync(path, await encodeImage(image, 'png'));
  return path;
}

async function writePalm(): Promise<string> {
  const piece = { centerX: 600, centerY: 500, width: 1_200, height: 1_000, degrees: 0 };
  const image = printPalm(growPalm(3, 1_200, 1_000), piece, 0.2, createRandom('palm', 1));
  const path = join(folder, 'palm.png');
  writeFileSync(path, await encodeImage(image, 'png'));
  return path;
}

test('an image that is named a slap becomes its fingers, one that is named a palm its parts', async () => {
  const [slap, palm] = [await writeSlap(), await writePalm()];
  const transaction = await sent([`right-slap=${slap}`, `left-palm=${palm}`]);
  assert.deepEqual(
    transaction.records.map(({ type }) => type),
    [1, 2, 14, 15],
  );
  const positions = await positionsIn(transaction);
  assert.deepEqual(positions.slice(0, 4), [2, 3, 4, 5]);
  const parts = positions.slice(4);
  assert.ok(parts.length >= 4 && parts.every((position) => position === 23), `${parts}`);
});

test('a mark may be of a palm, and is no slap', async () => {
  const [slap, palm] = [await writeSlap(), await writePalm()];
  const mark = { typeOfTransaction: 'MPS', isMark: true };
  const transaction = await sent([`right-palm=${palm}`], mark);
  assert.equal(transaction.records.at(-1)!.type, 13);
  await assert.rejects(sent([`left-slap=${slap}`], mark), /a mark is no slap/);
});

test('real slaps and a real palm are found in what is sent', needsReal, async () => {
  const image = (name: string, format = 'wsq') => join(realImages, `nist-${name}.${format}`);
  const transaction = await sent([
    // The WSQ file of this one says 255 ppi, which its card was not scanned at: pixels alone say nothing wrong.
    `left-slap=${image('slaps-record1', 'pgm')}`,
    `12=${image('slaps-record2')}`,
    `11=${image('slaps-record3')}`,
    `right-slap=${image('slaps-record4')}`,
    `24=${image('palm')}`,
  ]);
  const positions = await positionsIn(transaction);
  assert.deepEqual(positions.slice(0, 10), [10, 9, 8, 7, 6, 1, 2, 3, 4, 5]);
  const parts = positions.slice(10);
  assert.ok(parts.length >= 4 && parts.every((position) => position === 24), `${parts}`);
});
