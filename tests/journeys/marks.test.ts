import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  buildType9,
  buildVariablePrint,
  type GrayImage,
  type NistRecord,
  writeTransaction,
} from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { createImpression, createMasterFinger, examineMark } from '@whorl/fingerprint';
import { needsRealFiles, realFile, runWhorl, temporaryFolder } from './run-whorl.ts';

const date = new Date('2026-11-25');
const mmPerPixel = 25.4 / 500;
const impressionType = 13;

function transactionOf(...records: readonly NistRecord[]): Uint8Array {
  const header = {
    ...{ version: '0500', typeOfTransaction: 'LFFS', date, destination: 'A', origin: 'B' },
    controlNumber: '1',
  };
  const [first, ...others] = buildTransaction(header, [buildType2({}), ...records]).records;
  // An image and what was marked in it have one IDC: all prints here are of one mark.
  const list = others.map(({ type }, i) => [String(type), i === 0 ? '00' : '01']);
  const content = [['1', String(others.length)], ...list];
  const numbered = others.map((record, i) => withField(record, 2, [[i === 0 ? '00' : '01']]));
  return writeTransaction({ records: [withField(first!, 3, content), ...numbered] });
}

function withField(record: NistRecord, number: number, subfields: string[][]): NistRecord {
  const fields = record.fields.map((field) =>
    field.number === number ? ({ kind: 'text', number, subfields } as const) : field,
  );
  return { ...record, fields };
}

function markRecord({ width, height, pixels }: GrayImage): NistRecord {
  return buildVariablePrint(13, {
    ...{ width, height, position: 0, impressionType, compression: 'NONE', ppi: 500 },
    ...{ sourceAgency: 'TEST', captureDate: date, data: pixels },
  });
}

describe('a mark of a scene among rolled prints', () => {
  const folder = temporaryFolder();
  const whorl = (...args: string[]) => runWhorl(args, folder);
  const json = (...args: string[]) => JSON.parse(whorl(...args, '--json').stdout);
  const options = { seed: 24, kind: 'latent', clarity: 'good' } as const;

  before(async () => {
    mkdirSync(join(folder, 'gallery'));
    const masters = [201, 202, 203].map((seed) => createMasterFinger({ seed }));
    for (const [i, master] of masters.entries()) {
      const rolled = createImpression(master, { seed: 1, kind: 'rolled', quality: 70 });
      const png = await encodeImage(rolled, 'png');
      writeFileSync(join(folder, `gallery/person-${i + 1}.png`), png);
    }
    const image = createImpression(masters[0]!, options);
    const marked = examineMark(masters[0]!, options);
    const type9 = buildType9({
      ...{ position: 0, impressionType },
      widthMm: marked.width * mmPerPixel,
      heightMm: marked.height * mmPerPixel,
      minutiae: marked.minutiae.map(({ x, y, angleDegrees, type }) => ({
        ...{ xMm: x * mmPerPixel, yMm: y * mmPerPixel, angleDegrees, type },
      })),
    });
    writeFileSync(join(folder, 'mark.png'), await encodeImage(image, 'png'));
    writeFileSync(join(folder, 'image.an2k'), transactionOf(markRecord(image)));
    writeFileSync(join(folder, 'both.an2k'), transactionOf(markRecord(image), type9));
    writeFileSync(join(folder, 'minutiae.an2k'), transactionOf(type9));
  });

  test('identify finds its person by the image, by an examiner’s minutiae and by both', () => {
    for (const probe of ['image.an2k', 'minutiae.an2k', 'both.an2k']) {
      const [{ candidates }] = json('identify', probe, '--gallery', 'gallery').searches;
      assert.equal(candidates[0].name, 'person-1.png', probe);
      assert.ok(candidates[0].score > 1.5 * candidates[1].score, probe);
    }
  });

  test('verify takes the minutiae of Type-9 before the image, says so and draws them on it', () => {
    const args = ['verify', 'both.an2k', 'gallery/person-1.png', '--picture', 'match.svg'];
    const { stdout, stderr } = whorl(...args, '--json');
    assert.match(stderr, /skipped the image of Type-13, IDC 01, for the \d+ minutiae that Type-9/);
    assert.equal(JSON.parse(stdout).a.place, 'Type-13, IDC 01, minutiae of Type-9');
    assert.equal(readFileSync(join(folder, 'match.svg'), 'utf8').match(/<image /g)?.length, 2);
  });

  test('--mark reads a plain image as the image of a Type-13 record is read', () => {
    const { prints } = json('extract', 'mark.png', '--mark');
    const [asMark] = prints;
    const [asExemplar] = json('extract', 'mark.png').prints;
    assert.equal(asMark.minutiae, json('extract', 'image.an2k').prints[0].minutiae);
    assert.ok(asMark.minutiae < 0.7 * asExemplar.minutiae);
    const verified = json('verify', 'mark.png', 'gallery/person-1.png', '--mark');
    assert.ok(verified.score > json('verify', 'mark.png', 'gallery/person-1.png').score);
  });

  test('minutiae of a real Type-9 record lie within its Type-13 image', needsRealFiles, () => {
    const path = realFile('nist-itl/type9-13.an2k');
    const { stdout } = whorl('extract', path, '--out', 'real', '--format', 'iso', '--json');
    assert.match(JSON.parse(stdout).prints[0].place, /^Type-13, .*minutiae of Type-9$/);
    const [view] = json('inspect', 'real/type9-13.iso').views;
    const { records } = json('inspect', path);
    assert.ok(view.minutiae.length > 0 && records.length > 0);
    assert.ok(Math.max(...view.minutiae.map(({ y }: { y: number }) => y)) < view.height);
  });
});
