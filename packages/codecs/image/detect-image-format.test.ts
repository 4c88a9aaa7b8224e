import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detectImageFormat } from './detect-image-format.ts';
import { encodeImage } from './encode-image.ts';
import { sampleImage } from './testing/sample-image.ts';

test('detectImageFormat() knows what encodeImage() writes', async () => {
  for (const format of ['png', 'jpeg', 'tiff', 'bmp', 'pgm', 'jpeg-2000', 'wsq'] as const) {
    assert.equal(detectImageFormat(await encodeImage(sampleImage, format)), format);
  }
  const codestream = await encodeImage(sampleImage, 'jpeg-2000', { container: 'codestream' });
  assert.equal(detectImageFormat(codestream), 'jpeg-2000');
});

test('detectImageFormat() knows plain PGM and big-endian TIFF', () => {
  assert.equal(detectImageFormat(Buffer.from('P2\n1 1 1 0')), 'pgm');
  assert.equal(detectImageFormat(Buffer.from('MM\0*')), 'tiff');
});

test('detectImageFormat() says nothing of other bytes, or of too few', () => {
  for (const text of ['', 'P', 'P6\n1 1 255\n', 'P55', 'GIF89a', '%PDF-1.7', '{"P5": 1}']) {
    assert.equal(detectImageFormat(Buffer.from(text)), undefined, text);
  }
});
