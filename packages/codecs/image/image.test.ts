import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { decodeImage } from './decode-image.ts';
import { encodeImage } from './encode-image.ts';
import type { ImageFormat } from './image-header.ts';

const data = '../shared/data';
const skip = existsSync(data) ? false : `no ${data}`;

const image: GrayImage = {
  width: 61,
  height: 47,
  pixels: Uint8Array.from({ length: 61 * 47 }, (_, i) => (i * i) % 251),
  resolution: { ppi: 500, source: 'stated' },
};

const losslessFormats: readonly ImageFormat[] = ['png', 'tiff', 'bmp', 'pgm'];

test('lossless formats give back every pixel and the stated resolution', async () => {
  for (const format of losslessFormats) {
    for (const ppi of [500, 1000, 569]) {
      const given: GrayImage = { ...image, resolution: { ppi, source: 'stated' } };
      const decoded = await decodeImage(await encodeImage(given, format));
      assert.deepEqual(decoded.pixels, image.pixels, format);
      assert.deepEqual(decoded.resolution, given.resolution, format);
    }
  }
});

test('an image of assumed resolution comes back as assumed', async () => {
  const given: GrayImage = { ...image, resolution: { ppi: 500, source: 'assumed' } };
  for (const format of ['png', 'bmp', 'pgm', 'jpeg-2000'] as const) {
    const decoded = await decodeImage(await encodeImage(given, format));
    assert.deepEqual(decoded.resolution, given.resolution, format);
  }
});

test('JPEG 2000 without a rate keeps every pixel', async () => {
  const decoded = await decodeImage(await encodeImage(image, 'jpeg-2000'));
  assert.deepEqual(decoded.pixels, image.pixels);
});

test('JPEG keeps size and resolution, and gray levels nearly', async () => {
  const smooth = { ...image, pixels: image.pixels.map((_, i) => 128 + (i % 61)) };
  const decoded = await decodeImage(await encodeImage(smooth, 'jpeg'));
  assert.deepEqual(decoded.resolution, image.resolution);
  const worst = Math.max(...decoded.pixels.map((v, i) => Math.abs(v - smooth.pixels[i]!)));
  assert.ok(worst <= 8, `${worst} gray levels`);
});

test('plain and binary PGM of 16 bits are scaled to 8', async () => {
  const plain = await decodeImage(Buffer.from('P2 # two pixels\n2 1 65535\n0 65535'));
  assert.deepEqual([...plain.pixels], [0, 255]);
  const binary = await decodeImage(Buffer.from('P5 2 1 65535\n\x00\x00\xff\xff', 'latin1'));
  assert.deepEqual([...binary.pixels], [0, 255]);
});

test('real images decode with the resolution they state', { skip }, async () => {
  const jp2 = await decodeImage(readFileSync(`${data}/nist-itl/img.jp2`));
  assert.deepEqual([jp2.width, jp2.height], [908, 1007]);
  assert.deepEqual(jp2.resolution, { ppi: 1000, source: 'stated' });
  const tiff = await decodeImage(readFileSync(`${data}/fvc/fvc2002-db2/101_1.tif`));
  assert.deepEqual([tiff.width, tiff.height], [296, 560]);
  assert.equal(tiff.resolution.source, 'assumed');
});

test('a stated size beyond the limits is refused before decoding', async () => {
  const png = Uint8Array.from(await encodeImage(image, 'png'));
  new DataView(png.buffer).setUint32(16, 60_000);
  new DataView(png.buffer).setUint32(20, 60_000);
  await assert.rejects(decodeImage(png), { code: 'png/over-limit' });
  await assert.rejects(decodeImage(Buffer.from('P5 60000 60000 255\n')), {
    code: 'pgm/over-limit',
  });
});

test('pixels that are not square are refused', async () => {
  const bmp = Uint8Array.from(await encodeImage(image, 'bmp'));
  new DataView(bmp.buffer).setInt32(38, 39_370, true);
  await assert.rejects(decodeImage(bmp), { code: 'bmp/unsupported', place: 'resolution' });
});

test('a truncated image of any format is refused with a typed error, or has lost no pixel', async () => {
  for (const format of [...losslessFormats, 'jpeg', 'jpeg-2000'] as const) {
    const bytes = await encodeImage(image, format);
    const whole = await decodeImage(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 3 }), async (length) => {
        // A TIFF keeps notes behind its pixels: without them it is still whole.
        const decoded = await decodeImage(bytes.subarray(0, length)).catch((error) => error);
        if (decoded instanceof CodecError) return;
        assert.deepEqual(decoded.pixels, whole.pixels, format);
      }),
      { numRuns: 25 },
    );
  }
});
