import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { decodeImage } from './decode-image.ts';
import { decodeJpeg2000 } from './decode-jpeg-2000.ts';
import { encodeJpeg2000 } from './encode-jpeg-2000.ts';
import { readJpeg2000Header } from './jpeg-2000-header.ts';
import { createOpenJpeg, decompositionsFor, type FrameInfo } from './open-jpeg.ts';
import { sampleImage, sampleWith, sharedData } from './testing/sample-image.ts';

const skip = existsSync(sharedData) ? false : `no ${sharedData}`;
/** Where SIZ has its fields in a bare codestream. */
const sizeAt = { length: 4, width: 8, height: 12, offset: 16, tileWidth: 24, components: 40 };
/** Where a JP2 file of encodeJpeg2000() has the number of its color space. */
const colorNumberAt = 12 + 20 + 8 + 22 + 8 + 3;

/** Encodes samples that encodeImage() never writes. */
async function encodeSamples(
  frame: Omit<FrameInfo, 'isSigned'> & { isSigned?: boolean },
  samples: Uint8Array,
): Promise<Uint8Array> {
  const { J2KEncoder } = await createOpenJpeg();
  const encoder = new J2KEncoder();
  encoder.getDecodedBuffer({ isSigned: false, ...frame }).set(samples);
  encoder.setDecompositions(decompositionsFor(frame.width, frame.height));
  encoder.setQuality(true, 1);
  encoder.setCompressionRatio(0, 1);
  encoder.encode();
  return encoder.getEncodedBuffer().slice();
}

const codestreamOf = async () =>
  Uint8Array.from(await encodeJpeg2000(sampleImage, { container: 'codestream' }));

test('JPEG 2000 without a rate keeps every pixel, in both containers', async () => {
  const file = await decodeJpeg2000(await encodeJpeg2000(sampleImage, {}));
  assert.deepEqual(file, sampleImage);
  const bare = await decodeJpeg2000(await codestreamOf());
  assert.deepEqual(bare.pixels, sampleImage.pixels);
  assert.equal(bare.resolution.source, 'assumed');
});

test('JP2 keeps every whole resolution, and an assumed one assumed', async () => {
  for (const ppi of [197, 500, 569, 1000, 2000]) {
    const image = sampleWith(ppi);
    assert.deepEqual((await decodeJpeg2000(await encodeJpeg2000(image, {}))).resolution, {
      ppi,
      source: 'stated',
    });
  }
  const assumed = sampleWith(500, 'assumed');
  assert.deepEqual(await decodeJpeg2000(await encodeJpeg2000(assumed, {})), assumed);
});

test('encodeJpeg2000() holds the rate that it is given', { skip }, async () => {
  const image = await decodeImage(readFileSync(`${sharedData}/fvc/fvc2002-db2/101_1.tif`));
  for (const bitsPerPixel of [0.4, 0.8, 2]) {
    const bytes = await encodeJpeg2000(image, { bitsPerPixel });
    const ratio = (8 * bytes.length) / image.pixels.length / bitsPerPixel;
    assert.ok(ratio > 0.9 && ratio < 1.01, `${ratio} of ${bitsPerPixel} bits a pixel`);
    const { pixels } = await decodeJpeg2000(bytes);
    const squares = pixels.reduce((sum, v, i) => sum + (v - image.pixels[i]!) ** 2, 0);
    assert.ok(Math.sqrt(squares / pixels.length) < 12, `at ${bitsPerPixel} bits a pixel`);
  }
});

test('encodeJpeg2000() takes no more bits than an image has in it', { skip }, async () => {
  const image = await decodeImage(readFileSync(`${sharedData}/fvc/fvc2004-db1/101_1.tif`));
  const generous = await encodeJpeg2000(image, { bitsPerPixel: 8 });
  assert.ok(generous.length < (await encodeJpeg2000(image, {})).length);
});

test('decodeJpeg2000() reads a real JP2 file with its resolution', { skip }, async () => {
  const image = await decodeImage(readFileSync(`${sharedData}/nist-itl/img.jp2`));
  assert.deepEqual([image.width, image.height], [908, 1007]);
  assert.deepEqual(image.resolution, { ppi: 1000, source: 'stated' });
});

test('decodeJpeg2000() turns colors and 16 bits to 8-bit gray', async () => {
  const size = { width: 8, height: 8 };
  const red = Uint8Array.from({ length: 192 }, (_, i) => (i % 3 === 0 ? 255 : 0));
  const color = await encodeSamples({ ...size, bitsPerSample: 8, componentCount: 3 }, red);
  assert.ok((await decodeJpeg2000(color)).pixels.every((level) => level === 76));
  const wide = new Uint8Array(Uint16Array.from({ length: 64 }, (_, i) => i * 1040).buffer);
  const deep = await encodeSamples({ ...size, bitsPerSample: 16, componentCount: 1 }, wide);
  const expected = Array.from({ length: 64 }, (_, i) => Math.round((i * 1040) / 257));
  assert.deepEqual([...(await decodeJpeg2000(deep)).pixels], expected);
});

test('decodeJpeg2000() decodes several images at once', async () => {
  const images = [100, 200, 300].map((ppi) => sampleWith(ppi));
  const files = await Promise.all(images.map((image) => encodeJpeg2000(image, {})));
  assert.deepEqual(await Promise.all(files.map(decodeJpeg2000)), images);
});

test('readJpeg2000Header() refuses what the decoder would read wrongly', async () => {
  const change = async (edit: (view: DataView) => void) => {
    const bytes = await codestreamOf();
    edit(new DataView(bytes.buffer));
    return () => readJpeg2000Header(bytes);
  };
  const unsupported = { code: 'jpeg-2000/unsupported' };
  const { components, offset } = sizeAt;
  assert.throws(await change((view) => view.setUint32(offset, 3)), unsupported);
  assert.throws(await change((view) => view.setUint16(components, 2)), unsupported);
  assert.throws(await change((view) => view.setUint16(components, 16_384)), unsupported);
  assert.throws(await change((view) => view.setUint8(components + 2, 0x87)), unsupported);
  assert.throws(await change((view) => view.setUint8(components + 2, 31)), unsupported);
  assert.throws(await change((view) => view.setUint8(components + 3, 2)), unsupported);
  assert.throws(await change((view) => view.setUint16(components, 3)), {
    code: 'jpeg-2000/bad-length',
  });
});

test('readJpeg2000Header() refuses colors of 16 bits, which the decoder leaves black', async () => {
  const frame = { width: 8, height: 8, bitsPerSample: 8, componentCount: 3 };
  const bytes = await encodeSamples(frame, new Uint8Array(192));
  for (let i = 0; i < 3; i++) bytes[sizeAt.components + 2 + 3 * i] = 15;
  assert.throws(() => readJpeg2000Header(bytes), { code: 'jpeg-2000/unsupported' });
});

test('readJpeg2000Header() refuses tiles that are not there, and sizes beyond the limits', async () => {
  const bytes = await codestreamOf();
  const view = new DataView(bytes.buffer);
  view.setUint32(sizeAt.tileWidth, 40);
  assert.throws(() => readJpeg2000Header(bytes), { code: 'jpeg-2000/inconsistent' });
  view.setUint32(sizeAt.tileWidth, 0);
  assert.throws(() => readJpeg2000Header(bytes), { code: 'jpeg-2000/bad-value' });
  view.setUint32(sizeAt.width, 60_000);
  view.setUint32(sizeAt.height, 60_000);
  assert.throws(() => readJpeg2000Header(bytes), { code: 'jpeg-2000/over-limit' });
});

test('readJpeg2000Header() refuses every truncation', async () => {
  for (const bytes of [await codestreamOf(), await encodeJpeg2000(sampleImage, {})]) {
    for (let length = 12; length < bytes.length; length++) {
      assert.throws(
        () => readJpeg2000Header(bytes.subarray(0, length)),
        /^CodecError/,
        `${length}`,
      );
    }
  }
});

test('readJpeg2000Header() refuses a color space that it does not know, and a palette', async () => {
  const bytes = Uint8Array.from(await encodeJpeg2000(sampleImage, {}));
  const view = new DataView(bytes.buffer);
  assert.equal(view.getUint32(colorNumberAt), 17);
  view.setUint32(colorNumberAt, 12);
  assert.throws(() => readJpeg2000Header(bytes), { code: 'jpeg-2000/unsupported' });
  bytes.set(Buffer.from('pclr'), colorNumberAt - 7);
  assert.throws(() => readJpeg2000Header(bytes), { code: 'jpeg-2000/unsupported' });
});
