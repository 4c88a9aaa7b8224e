import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { decodeImage } from './decode-image.ts';
import { encodeImage } from './encode-image.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { sampleImage } from './testing/sample-image.ts';

const smooth = { ...sampleImage, pixels: sampleImage.pixels.map((_, i) => 128 + (i % 61)) };
/** Where the JFIF segment of encodeImage() has its unit and its densities. */
const unitAt = 13;
const densityAt = 14;

test('JPEG keeps size and resolution, and gray levels nearly', async () => {
  const decoded = await decodeImage(await encodeImage(smooth, 'jpeg'));
  assert.deepEqual([decoded.width, decoded.height], [smooth.width, smooth.height]);
  assert.deepEqual(decoded.resolution, smooth.resolution);
  const worst = Math.max(...decoded.pixels.map((v, i) => Math.abs(v - smooth.pixels[i]!)));
  assert.ok(worst <= 8, `${worst} gray levels`);
});

test('a lower quality makes a smaller JPEG', async () => {
  const [low, high] = await Promise.all(
    [30, 100].map((quality) => encodeImage(sampleImage, 'jpeg', { quality })),
  );
  assert.ok(low!.length < high!.length / 2);
});

test('readJpegHeader() reads densities per centimetre and passes over those without unit', async () => {
  const jpeg = Uint8Array.from(await encodeImage(smooth, 'jpeg'));
  const view = new DataView(jpeg.buffer);
  view.setUint16(densityAt, 200);
  view.setUint16(densityAt + 2, 200);
  jpeg[unitAt] = 2;
  assert.deepEqual(readJpegHeader(jpeg).stated, { x: 508, y: 508 });
  jpeg[unitAt] = 0;
  assert.equal(readJpegHeader(jpeg).stated, undefined);
});

test('readJpegHeader() refuses streams without a frame header', () => {
  const withoutFrame = [0xff, 0xd8, 0xff, 0xda, 0, 2];
  assert.throws(() => readJpegHeader(Uint8Array.from(withoutFrame)), { code: 'jpeg/inconsistent' });
  const noMarker = [0xff, 0xd8, 0xff, 0xe1, 0, 2, 0x12, 0x34];
  assert.throws(() => readJpegHeader(Uint8Array.from(noMarker)), { code: 'jpeg/bad-value' });
  const shortSegment = [0xff, 0xd8, 0xff, 0xe1, 0, 1];
  assert.throws(() => readJpegHeader(Uint8Array.from(shortSegment)), { code: 'jpeg/bad-length' });
});

test('decodeImage() refuses a JPEG that ends inside its scan, and one of another size', async () => {
  const jpeg = Uint8Array.from(await encodeImage(sampleImage, 'jpeg'));
  const half = jpeg.subarray(0, jpeg.length - 200);
  await assert.rejects(decodeImage(half), { code: 'jpeg/bad-value' });
  const frameAt = Buffer.from(jpeg).indexOf(Buffer.of(0xff, 0xc0));
  new DataView(jpeg.buffer).setUint16(frameAt + 5, 60_000);
  new DataView(jpeg.buffer).setUint16(frameAt + 7, 60_000);
  await assert.rejects(decodeImage(jpeg), { code: 'jpeg/over-limit' });
});

test('decodeImage() refuses CMYK, whose gray would be guessed', async () => {
  const source = sharp({ create: { width: 8, height: 8, channels: 3, background: '#f00' } });
  const jpeg = await source.toColourspace('cmyk').jpeg().toBuffer();
  await assert.rejects(decodeImage(jpeg), { code: 'jpeg/unsupported' });
});

test('decodeImage() turns a photo upright as its EXIF orientation says', async () => {
  const { width, height, pixels } = smooth;
  const lying = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  const jpeg = await lying.withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer();
  const decoded = await decodeImage(jpeg);
  assert.deepEqual([decoded.width, decoded.height], [height, width]);
  // The left column has become the top row.
  assert.ok(Math.abs(decoded.pixels[0]! - smooth.pixels[(height - 1) * width]!) <= 4);
  const bottomRight = decoded.pixels[decoded.pixels.length - 1]!;
  assert.ok(Math.abs(bottomRight - smooth.pixels[width - 1]!) <= 4);
});
