import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { decodeImage } from './decode-image.ts';
import { encodeImage } from './encode-image.ts';
import type { ImageFormat } from './image-header.ts';
import { sampleImage, sampleWith, sharedData } from './testing/sample-image.ts';

const skip = existsSync(sharedData) ? false : `no ${sharedData}`;

const losslessFormats = ['png', 'tiff', 'bmp', 'pgm', 'jpeg-2000'] as const;

const resolutions = [
  { ppi: 500, source: 'assumed' } as const,
  ...[100, 197, 500, 569, 1000, 2000].map((ppi) => ({ ppi, source: 'stated' }) as const),
];

const images: fc.Arbitrary<GrayImage> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) => {
    const pixelCount = width * height;
    return fc
      .tuple(
        fc.uint8Array({ minLength: pixelCount, maxLength: pixelCount }),
        fc.constantFrom(...resolutions),
      )
      .map(([pixels, resolution]) => ({ width, height, pixels, resolution }));
  });

for (const format of losslessFormats) {
  test(`${format} gives back every pixel, the resolution and where it came from`, async () => {
    await fc.assert(
      fc.asyncProperty(images, async (image) => {
        assert.deepEqual(await decodeImage(await encodeImage(image, format)), image);
      }),
      { numRuns: 40 },
    );
  });
}

test('JPEG gives back the resolution and where it came from', async () => {
  for (const image of [sampleWith(1000), sampleWith(500, 'assumed')]) {
    const { resolution } = await decodeImage(await encodeImage(image, 'jpeg'));
    assert.deepEqual(resolution, image.resolution);
  }
});

test('raw pixels come back with the size that they are given, whatever they start with', async () => {
  const { width, height, resolution } = sampleImage;
  const likeBmp = sampleImage.pixels.slice();
  likeBmp.set([0x42, 0x4d]);
  const raw = await encodeImage({ ...sampleImage, pixels: likeBmp }, 'raw');
  const decoded = await decodeImage(raw, { raw: { width, height, resolution } });
  assert.deepEqual(decoded, { ...sampleImage, pixels: likeBmp });
});

test('decodeImage() refuses raw pixels of another number', async () => {
  const options = { raw: { width: 3, height: 2 } };
  await assert.rejects(decodeImage(new Uint8Array(7), options), { code: 'raw/bad-length' });
  await assert.rejects(decodeImage(new Uint8Array(0), { raw: { width: 0, height: 0 } }), {
    code: 'raw/bad-value',
  });
});

test('decodeImage() refuses bytes of no format', async () => {
  await assert.rejects(decodeImage(new Uint8Array(0)), { code: 'image/not-this-format' });
  await assert.rejects(decodeImage(Buffer.from('GIF89a')), { code: 'image/not-this-format' });
});

test('decodeImage() gives pixels of their own, also from a Buffer', async () => {
  for (const format of ['pgm', 'bmp', 'png'] as const) {
    const file = Buffer.from(await encodeImage(sampleImage, format));
    const { pixels } = await decodeImage(file);
    file.fill(0);
    assert.equal(pixels.constructor, Uint8Array);
    assert.deepEqual(pixels, sampleImage.pixels, format);
  }
});

test('a truncated image of any format is refused with a typed error, or has lost no pixel', async () => {
  for (const format of [...losslessFormats, 'jpeg'] as const) {
    const bytes = await encodeImage(sampleImage, format);
    const whole = await decodeImage(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        // A TIFF keeps notes behind its pixels: without them it is still whole.
        const decoded = await decodeImage(bytes.subarray(0, length)).catch((error) => error);
        if (decoded instanceof CodecError) return;
        assert.deepEqual(decoded.pixels, whole.pixels, format);
      }),
      { numRuns: 40 },
    );
  }
});

test('encodeImage() refuses images that contradict themselves, and options that are no number', async () => {
  const refused = (image: GrayImage, format: ImageFormat, options = {}) =>
    assert.rejects(encodeImage(image, format, options), { code: `${format}/cannot-encode` });
  for (const format of [...losslessFormats, 'jpeg', 'wsq', 'raw'] as const) {
    await refused({ ...sampleImage, width: 62 }, format);
    await refused({ ...sampleImage, width: 0, pixels: new Uint8Array(0) }, format);
    await refused({ ...sampleImage, width: 70_000, height: 1 }, format);
    await refused(sampleWith(Number.NaN), format);
  }
  for (const quality of [0, 101, 50.5, Number.NaN]) await refused(sampleImage, 'jpeg', { quality });
  for (const bitsPerPixel of [0, -1, 9, Number.NaN]) {
    await refused(sampleImage, 'jpeg-2000', { bitsPerPixel });
  }
});

test('encodeImage() refuses a format that is none', async () => {
  await assert.rejects(encodeImage(sampleImage, 'gif' as ImageFormat), {
    code: 'image/cannot-encode',
  });
});

test('the prints of all FVC sets decode at an assumed resolution', { skip }, async () => {
  for (const [set, width, height] of [
    ['fvc2002-db2', 296, 560],
    ['fvc2002-db4', 288, 384],
    ['fvc2004-db1', 640, 480],
    ['fvc2004-db3', 300, 480],
  ] as const) {
    const folder = `${sharedData}/fvc/${set}`;
    const names = readdirSync(folder).filter((name) => name.endsWith('_1.tif'));
    assert.equal(names.length, 10);
    for (const name of names) {
      const image = await decodeImage(readFileSync(`${folder}/${name}`));
      assert.deepEqual([image.width, image.height], [width, height]);
      assert.equal(image.resolution.source, 'assumed');
    }
  }
});

test('a WSQ stream decodes to the pixels of its PGM', { skip }, async () => {
  const path = `${sharedData}/wsq/nist-img`;
  const wsq = await decodeImage(readFileSync(`${path}.wsq`));
  const pgm = await decodeImage(readFileSync(`${path}.pgm`));
  assert.deepEqual(wsq.pixels, pgm.pixels);
});
