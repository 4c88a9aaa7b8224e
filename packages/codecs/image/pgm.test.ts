import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assumedResolution } from '../gray-image.ts';
import { decodePgm, encodePgm } from './pgm.ts';
import { sampleImage } from './testing/sample-image.ts';

const decode = (text: string) => decodePgm(new Uint8Array(Buffer.from(text, 'latin1')));
const pixelsOf = (text: string) => [...decode(text).pixels];

test('decodePgm() scales plain and binary files of any maximum to 8 bits', () => {
  assert.deepEqual(pixelsOf('P2\n3 1\n65535\n0 32768 65535'), [0, 128, 255]);
  assert.deepEqual(pixelsOf('P2 2 1 1 0 1\n'), [0, 255]);
  assert.deepEqual(pixelsOf('P5 2 1 65535\n\x00\x00\xff\xff'), [0, 255]);
  assert.deepEqual(pixelsOf('P5 3 1 15\n\x00\x0f\x08'), [0, 255, 136]);
});

test('decodePgm() takes comments wherever the format has them', () => {
  assert.deepEqual(pixelsOf('P2 # plain\n2#wide\n 1 # high\r255\n# first row\n7 8'), [7, 8]);
});

test('decodePgm() takes only one white space for the end of a binary header', () => {
  assert.deepEqual(pixelsOf('P5 2 1 255\n\n#'), [10, 35]);
});

test('encodePgm() leaves the stated resolution in a comment, which decodePgm() reads', () => {
  const bytes = encodePgm(sampleImage);
  assert.match(Buffer.from(bytes).toString('latin1'), /^P5\n# 500 ppi\n61 47\n255\n/);
  assert.deepEqual(decodePgm(bytes), sampleImage);
  assert.deepEqual(decode('P2 # 72 ppi\n1 1 1 0').resolution, assumedResolution);
  assert.deepEqual(decode('P2 # about 500 ppi\n1 1 1 0').resolution, assumedResolution);
});

test('decodePgm() refuses values above the maximum', () => {
  for (const text of ['P2 1 1 100 101', 'P5 1 1 100\n\x65', 'P5 1 1 256\n\x01\x01']) {
    assert.throws(() => decode(text), { code: 'pgm/bad-value', place: 'pixels' }, text);
  }
  assert.throws(() => decode('P2 1 1 0 0'), { code: 'pgm/bad-value', place: 'maximum' });
  assert.throws(() => decode('P2 1 1 65536 0'), { code: 'pgm/bad-value', place: 'maximum' });
});

test('decodePgm() refuses what is no number, too large a number or too little data', () => {
  for (const [text, code] of [
    ['P2 -1 1 255 0', 'bad-value'],
    ['P2 1x1 255 0', 'bad-value'],
    ['P2 99999999999 1 255 0', 'bad-value'],
    ['P2 60000 60000 255 0', 'over-limit'],
    ['P2 3 1 255 1 2', 'truncated'],
    ['P2 300 300 255 1', 'truncated'],
    ['P5 2 1 255\n\x00', 'truncated'],
    ['P5 2', 'truncated'],
    ['P5 # no end', 'truncated'],
    [`P5 #${'x'.repeat(5000)}`, 'over-limit'],
    ['#\n'.repeat(101).replace(/^/, 'P5 '), 'over-limit'],
    ['P6 1 1 255\n', 'not-this-format'],
  ] as const) {
    assert.throws(() => decode(text), { code: `pgm/${code}` }, text.slice(0, 40));
  }
});
