import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeImage } from './encode-image.ts';
import { statedResolution } from './stated-resolution.ts';

const image = (source: 'stated' | 'assumed') =>
  ({ width: 8, height: 8, pixels: new Uint8Array(64), resolution: { ppi: 1000, source } }) as const;

test('statedResolution() reads what PNG, JPEG and BMP state, and nothing out of silence', async () => {
  for (const format of ['png', 'jpeg', 'bmp'] as const) {
    assert.equal(statedResolution(await encodeImage(image('stated'), format)), 1000, format);
  }
  assert.equal(statedResolution(await encodeImage(image('assumed'), 'png')), undefined);
  assert.equal(statedResolution(new Uint8Array(4)), undefined);
});
