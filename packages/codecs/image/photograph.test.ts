import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { decodePhotograph, encodePhotograph } from './photograph.ts';

const size = { width: 60, height: 40 };
const red = { create: { ...size, channels: 3 as const, background: { r: 200, g: 20, b: 10 } } };

test('decodePhotograph() keeps colors and turns upright, encodePhotograph() keeps nothing but the picture', async () => {
  const exif = { IFD0: { Copyright: 'SECRET-PLACE' } };
  const file = await sharp(red).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
  assert.ok(file.includes('SECRET-PLACE'));
  const photograph = await decodePhotograph(new Uint8Array(file));
  assert.deepEqual([photograph.width, photograph.height], [40, 60]);
  const middle = photograph.planes.map(({ pixels }) => pixels[1_200]!);
  assert.ok(middle[0]! > 180 && middle[1]! < 50 && middle[2]! < 50, String(middle));
  const encoded = Buffer.from(await encodePhotograph(photograph));
  assert.ok(!encoded.includes('SECRET-PLACE'));
  const again = await decodePhotograph(new Uint8Array(encoded));
  assert.deepEqual([again.width, again.height], [40, 60]);
});

test('decodePhotograph() takes gray and transparent pictures, and refuses what is none', async () => {
  const gray = await sharp(red).greyscale().png().toBuffer();
  const [first, second] = (await decodePhotograph(new Uint8Array(gray))).planes;
  assert.deepEqual(first.pixels, second.pixels);
  const clear = {
    create: { ...size, channels: 4 as const, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  };
  const [plane] = (await decodePhotograph(new Uint8Array(await sharp(clear).png().toBuffer())))
    .planes;
  assert.equal(plane.pixels[0], 255);
  await assert.rejects(decodePhotograph(new Uint8Array([1, 2, 3])), /image\/not-this-format/);
  const cut = new Uint8Array(await sharp(red).png().toBuffer()).subarray(0, 90);
  await assert.rejects(decodePhotograph(cut), /png\//);
});
