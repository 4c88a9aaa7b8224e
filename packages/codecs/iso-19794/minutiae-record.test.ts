import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  angleStepDegrees,
  type FingerMinutiaeRecord,
  type MinutiaeStandard,
} from './minutiae-record.ts';
import { readMinutiaeRecord } from './read-minutiae-record.ts';
import { writeMinutiaeRecord } from './write-minutiae-record.ts';

const data = '../shared/data';
const skip = existsSync(data) ? false : `no ${data}`;
const standards: readonly MinutiaeStandard[] = [
  'iso-19794-2:2005',
  'iso-19794-2:2011',
  'incits-378:2004',
  'incits-378:2009',
];

test('real records of three standards are read and written back byte for byte', { skip }, () => {
  for (const [file, standard, minutiaeCounts] of [
    ['fmr.iso2005', 'iso-19794-2:2005', [27, 22]],
    ['fmr.ansi2007', 'incits-378:2009', [27, 22]],
  ] as const) {
    const bytes = readFileSync(`${data}/nist-itl/${file}`);
    const record = readMinutiaeRecord(bytes);
    assert.equal(record.standard, standard);
    const counts = record.views.map(({ minutiae }) => minutiae.length);
    assert.deepEqual(counts, minutiaeCounts, file);
    assert.deepEqual(Buffer.from(writeMinutiaeRecord(record)), bytes, file);
  }
  const bytes = readFileSync(`${data}/nist-itl/fmr.ansi2004`);
  const record = readMinutiaeRecord(bytes);
  assert.equal(record.standard, 'incits-378:2004');
  assert.equal(record.views.length, 3);
  assert.deepEqual(Buffer.from(writeMinutiaeRecord(record)), bytes);
});

test("every vendor's template of the real sets survives byte for byte", { skip }, () => {
  for (const set of readdirSync(`${data}/fvc`)) {
    for (const name of readdirSync(`${data}/fvc/${set}`).filter((n) => n.endsWith('.iso'))) {
      const bytes = readFileSync(`${data}/fvc/${set}/${name}`);
      assert.deepEqual(Buffer.from(writeMinutiaeRecord(readMinutiaeRecord(bytes))), bytes, name);
    }
  }
});

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true });
const byte = fc.integer({ min: 0, max: 255 });
const word = fc.integer({ min: 0, max: 0xffff });

function recordOf(standard: MinutiaeStandard): fc.Arbitrary<FingerMinutiaeRecord> {
  const isNew = standard.endsWith('2011') || standard.endsWith('2009');
  const step = angleStepDegrees(standard);
  const minutia = record({
    type: fc.constantFrom('ending' as const, 'bifurcation' as const, 'other' as const),
    x: fc.integer({ min: 0, max: 0x3fff }),
    y: fc.integer({ min: 0, max: 0x3fff }),
    angleDegrees: fc.integer({ min: 0, max: 360 / step - 1 }).map((steps) => steps * step),
    quality: fc.integer({ min: 0, max: 100 }),
  });
  const quality = record({
    score: byte,
    vendor: isNew ? word : fc.constant(0),
    algorithm: isNew ? word : fc.constant(0),
  });
  const view = record({
    position: byte,
    viewNumber: fc.integer({ min: 0, max: 15 }),
    impressionType: fc.integer({ min: 0, max: 15 }),
    qualities: fc.array(quality, { minLength: 1, maxLength: standard.endsWith('2011') ? 3 : 1 }),
    width: fc.constant(500),
    height: fc.constant(600),
    xPixelsPerCm: fc.constant(197),
    yPixelsPerCm: fc.constant(197),
    minutiae: fc.array(minutia, { minLength: 1, maxLength: 20 }),
    extendedData: fc.array(record({ type: word, bytes: fc.uint8Array({ maxLength: 9 }) }), {
      maxLength: 2,
    }),
  });
  return record({ views: fc.array(view, { minLength: 1, maxLength: 3 }), word, type: word }).map(
    ({ views, word: captureDevice, type }) => ({
      standard,
      ...(standard.startsWith('incits') ? { product: { owner: captureDevice, type } } : {}),
      ...(standard === 'iso-19794-2:2011' ? {} : { captureDevice }),
      views: views.map((v) => (standard === 'iso-19794-2:2011' ? { ...v, capture } : v)),
    }),
  );
}

const capture = {
  dateTime: new Uint8Array(9).fill(0xff),
  deviceTechnology: 2,
  deviceVendor: 0x1234,
  deviceType: 7,
  certificates: Uint8Array.of(1, 2, 3),
  endingPlacement: 1,
};

test('reading what was written gives the record back, for all four standards', () => {
  for (const standard of standards) {
    fc.assert(
      fc.property(recordOf(standard), (record) => {
        assert.deepEqual(readMinutiaeRecord(writeMinutiaeRecord(record)), record);
      }),
      { numRuns: 100 },
    );
  }
});

test('a truncated record is refused wherever it ends', () => {
  for (const standard of standards) {
    const [record] = fc.sample(recordOf(standard), { numRuns: 1, seed: 7 });
    const bytes = writeMinutiaeRecord(record!);
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(() => readMinutiaeRecord(bytes.subarray(0, length)), { name: 'CodecError' });
    }
  }
});

test('more minutiae than the count has room for are refused, not cut', () => {
  const minutia = { type: 'ending', x: 1, y: 1, angleDegrees: 0, quality: 50 } as const;
  const [record] = fc.sample(recordOf('iso-19794-2:2005'), { numRuns: 1, seed: 7 });
  const view = { ...record!.views[0]!, minutiae: new Array(256).fill(minutia) };
  assert.throws(() => writeMinutiaeRecord({ ...record!, views: [view] }), {
    code: 'iso-19794-2/cannot-encode',
  });
});
