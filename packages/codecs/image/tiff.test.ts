import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedResolution } from '../gray-image.ts';
import { decodeImage } from './decode-image.ts';
import { buildTiff, type TiffEntry } from './testing/build-tiff.ts';
import { readTiffHeader } from './tiff-header.ts';

const size = { width: 3, height: 2, bitsPerSample: 8 };
const strip = Uint8Array.of(1, 2, 3, 4, 5, 6);

const density = (ppi: number, unit?: number): readonly TiffEntry[] => [
  [282, 5, [ppi, 1]],
  [283, 5, [ppi, 1]],
  ...(unit === undefined ? [] : ([[296, 3, unit]] as const)),
];

const inch = 2;
const centimetre = 3;

test('decodeImage() reads TIFF of both byte orders and its resolution', async () => {
  for (const isLittle of [true, false]) {
    const decoded = await decodeImage(buildTiff(size, strip, density(500, inch), isLittle));
    assert.deepEqual([...decoded.pixels], [...strip]);
    assert.deepEqual(decoded.resolution, { ppi: 500, source: 'stated' });
  }
});

test('decodeImage() converts pixels per centimetre and takes inches without a unit', async () => {
  const metric = await decodeImage(buildTiff(size, strip, density(197, centimetre)));
  assert.equal(Math.round(metric.resolution.ppi), 500);
  const plain = await decodeImage(buildTiff(size, strip, density(1000)));
  assert.deepEqual(plain.resolution, { ppi: 1000, source: 'stated' });
});

test('decodeImage() assumes a resolution where a TIFF states none, a placeholder or nonsense', async () => {
  const noUnit = 1;
  const zeroDivisor: TiffEntry[] = [
    [282, 5, [500, 0]],
    [283, 5, [0, 0]],
  ];
  for (const entries of [
    [],
    density(1, inch),
    density(72, inch),
    density(500, noUnit),
    density(500, inch).slice(0, 1),
    zeroDivisor,
  ]) {
    const { resolution } = await decodeImage(buildTiff(size, strip, entries));
    assert.deepEqual(resolution, assumedResolution);
  }
});

test('decodeImage() scales 16-bit TIFF and turns white-is-zero over', async () => {
  const wide = Uint8Array.of(0, 0, 0xff, 0xff, 0x00, 0x80);
  const decoded = await decodeImage(buildTiff({ width: 3, height: 1, bitsPerSample: 16 }, wide));
  assert.deepEqual([...decoded.pixels], [0, 255, 128]);
  const inverted = await decodeImage(buildTiff(size, strip, [[262, 3, 0]]));
  assert.deepEqual([...inverted.pixels], [254, 253, 252, 251, 250, 249]);
});

test('decodeImage() turns a TIFF upright as its orientation says', async () => {
  const rotated = await decodeImage(buildTiff(size, strip, [[274, 3, 6]]));
  assert.deepEqual([rotated.width, rotated.height], [2, 3]);
  assert.deepEqual([...rotated.pixels], [4, 1, 5, 2, 6, 3]);
  const mirrored = await decodeImage(buildTiff(size, strip, [[274, 3, 2]]));
  assert.deepEqual([...mirrored.pixels], [3, 2, 1, 6, 5, 4]);
});

test('decodeImage() refuses samples that are no 8 or 16 bits of gray or color', async () => {
  const floats = new Uint8Array(Float32Array.of(0, 0.5, 1).buffer);
  const float = buildTiff({ width: 3, height: 1, bitsPerSample: 32 }, floats, [[339, 3, 3]]);
  await assert.rejects(decodeImage(float), { code: 'tiff/unsupported' });
});

test('readTiffHeader() refuses a directory beyond the end of the file', () => {
  const tiff = buildTiff(size, strip);
  assert.throws(() => readTiffHeader(tiff.subarray(0, 6)), { code: 'tiff/truncated' });
  assert.throws(() => readTiffHeader(tiff.subarray(0, 40)), { code: 'tiff/truncated' });
  new DataView(tiff.buffer).setUint32(4, 0xffff_fff0, true);
  assert.throws(() => readTiffHeader(tiff), { code: 'tiff/truncated', offset: 0xffff_fff0 });
});

test('decodeImage() refuses a TIFF without pixels, without size or of a size beyond the limits', async () => {
  await assert.rejects(decodeImage(buildTiff(size, strip.subarray(0, 2))), /tiff\//);
  await assert.rejects(decodeImage(buildTiff({ ...size, width: 0 }, strip)), {
    code: 'tiff/bad-value',
  });
  await assert.rejects(decodeImage(buildTiff({ ...size, width: 70_000 }, strip)), {
    code: 'tiff/over-limit',
  });
});
