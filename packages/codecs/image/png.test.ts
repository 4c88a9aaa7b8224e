import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { CodecError } from '../codec-error.ts';
import { decodeImage } from './decode-image.ts';
import { encodeImage } from './encode-image.ts';
import { readPngHeader } from './png-header.ts';
import { sampleImage, sampleWith } from './testing/sample-image.ts';

const densityAt = 33;

test('encodeImage() writes one sound pHYs chunk and neither profile nor EXIF into a PNG', async () => {
  const png = Buffer.from(await encodeImage(sampleWith(1000), 'png'));
  const types = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const content = png.subarray(at + 4, at + 8 + png.readUInt32BE(at));
    types.push(content.toString('latin1', 0, 4));
    assert.equal(png.readUInt32BE(at + 4 + content.length), crc32(content));
  }
  assert.deepEqual(types, ['IHDR', 'pHYs', 'IDAT', 'IEND']);
  assert.equal(png.readUInt32BE(densityAt + 8), 39_370);
});

test('readPngHeader() refuses a size beyond the file and a pHYs of another length', async () => {
  const png = Uint8Array.from(await encodeImage(sampleImage, 'png'));
  assert.throws(() => readPngHeader(png.subarray(0, png.length - 1)), { code: 'png/truncated' });
  png[densityAt + 3] = 8;
  assert.throws(() => readPngHeader(png), { code: 'png/bad-length', place: 'pHYs' });
});

test('decodeImage() refuses a PNG whose stated size is beyond the limits', async () => {
  const png = Uint8Array.from(await encodeImage(sampleImage, 'png'));
  new DataView(png.buffer).setUint32(16, 60_000);
  new DataView(png.buffer).setUint32(20, 60_000);
  await assert.rejects(decodeImage(png), { code: 'png/over-limit' });
});

test('decodeImage() refuses a PNG with a flipped bit in its pixels', async () => {
  const png = await encodeImage(sampleImage, 'png');
  const start = Buffer.from(png).indexOf('IDAT') + 4;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: start, max: png.length - 17 }),
      fc.nat({ max: 7 }),
      async (at, bit) => {
        const damaged = Uint8Array.from(png);
        damaged[at]! ^= 1 << bit;
        await assert.rejects(decodeImage(damaged), CodecError);
      },
    ),
    { numRuns: 100 },
  );
});

test('decodeImage() turns PNG of colors, alpha and 16 bits to 8-bit gray', async () => {
  const cases = [
    { channels: 3, values: Uint8Array.of(255, 0, 0, 0, 0, 255), gray: [76, 29] },
    { channels: 4, values: Uint8Array.of(0, 0, 0, 255, 0, 0, 0, 0), gray: [0, 255] },
    { channels: 2, values: Uint8Array.of(9, 255, 9, 0), gray: [9, 255] },
    { channels: 1, values: Uint16Array.of(129, 65_406), gray: [1, 254], space: 'grey16' },
    { channels: 2, values: Uint16Array.of(0, 65_535, 0, 0), gray: [0, 255], space: 'grey16' },
    { channels: 3, values: Uint16Array.of(65_535, 0, 0, 1, 1, 1), gray: [76, 0], space: 'rgb16' },
  ] as const;
  for (const { channels, values, gray, ...more } of cases) {
    const depth = values instanceof Uint16Array ? 'ushort' : 'uchar';
    const raw = { width: 2, height: 1, channels, depth } as const;
    const source = sharp(values, { raw }).toColourspace('space' in more ? more.space : 'srgb');
    const decoded = await decodeImage(await source.png().toBuffer());
    assert.deepEqual([...decoded.pixels], gray, `${channels} channels of ${depth}`);
  }
});
