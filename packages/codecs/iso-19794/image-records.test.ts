import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createByteWriter } from '../byte-writer.ts';
import { decodeImage } from '../image/decode-image.ts';
import { readFaceImageRecord } from './face-image-record.ts';
import { readFingerImageRecord } from './finger-image-record.ts';

const file = '../shared/data/nist-itl/face01.iso2005';
const skip = existsSync(file) ? false : `no ${file}`;

test('a real face image record gives its image and its points', { skip }, async () => {
  const bytes = readFileSync(file);
  const [face] = readFaceImageRecord(bytes).images;
  assert.equal(face?.compression, 'jpeg');
  assert.equal(face.points.length, 4);
  assert.deepEqual(face.points[0], { type: 1, code: 0x36, x: 0x5f, y: 0x75 });
  const image = await decodeImage(face.data);
  assert.deepEqual([image.width, image.height], [face.width, face.height]);
  assert.throws(() => readFaceImageRecord(bytes.subarray(0, 500)), {
    code: 'iso-19794-5/bad-length',
  });
});

/** A finger image record of 2 x 2 raw pixels, laid out by the tables of either edition. */
function fingerImageBytes(edition: 2005 | 2011): Uint8Array {
  const body = createByteWriter();
  if (edition === 2005) {
    body.append([0, 9, 0, 31, 1, 2, 0, 197, 0, 197, 0, 197, 0, 197, 8, 0, 0, 0]);
    body.append([0, 0, 0, 18, 3, 1, 0, 80, 0, 0, 2, 0, 2, 0, 10, 20, 30, 40]);
  } else {
    body.append([0, 1, 0, 1]);
    body.append([0, 0, 0, 51, ...new Array(9).fill(0xff), 0, 0, 0, 0, 0]);
    body.append([1, 70, 0, 1, 0, 2]);
    body.append([3, 0, 1, 1, 244, 1, 244, 1, 244, 1, 244, 8, 0, 0, 0, 2, 0, 2]);
    body.append([0, 0, 0, 4, 10, 20, 30, 40, 0]);
  }
  const bytes = body.finish();
  const writer = createByteWriter();
  writer.append([0x46, 0x49, 0x52, 0, 0x30, edition === 2005 ? 0x31 : 0x32, 0x30, 0]);
  if (edition === 2005) writer.uint16(0);
  writer.uint32(bytes.length + (edition === 2005 ? 14 : 12));
  writer.append(bytes);
  return writer.finish();
}

test('finger image records of both editions give position, density and pixels', () => {
  for (const [edition, quality] of [
    [2005, 80],
    [2011, 70],
  ] as const) {
    const [image] = readFingerImageRecord(fingerImageBytes(edition)).images;
    assert.equal(image?.position, 3);
    assert.equal(image.quality, quality);
    assert.equal(Math.round(image.ppi), 500);
    assert.deepEqual([image.width, image.height, ...image.data], [2, 2, 10, 20, 30, 40]);
  }
});

test('a truncated finger image record is refused wherever it ends', () => {
  for (const edition of [2005, 2011] as const) {
    const bytes = fingerImageBytes(edition);
    for (let length = 0; length < bytes.length; length++) {
      const cut = bytes.subarray(0, length);
      assert.throws(() => readFingerImageRecord(cut), { name: 'CodecError' });
    }
  }
});
