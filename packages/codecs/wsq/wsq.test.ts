import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { GrayImage } from '../gray-image.ts';
import { decodeWsq } from './decode-wsq.ts';
import { dequantizeSubband } from './dequantize.ts';
import { encodeWsq } from './encode-wsq.ts';
import { markers } from './markers.ts';
import { readWsqStream } from './read-stream.ts';
import { synthesizeNode } from './synthesize.ts';
import { toGrayLevels } from './to-gray-levels.ts';
import { waveletNodes } from './wavelet-tree.ts';

const folder = '../shared/data/wsq';
const skip = existsSync(folder) ? false : `no ${folder}`;
const names = skip ? [] : readdirSync(folder).filter((name) => name.endsWith('.wsq'));

function pixelsOfPgm(name: string, count: number): Uint8Array {
  const pgm = readFileSync(`${folder}/${name.replace('.wsq', '.pgm')}`);
  return pgm.subarray(pgm.length - count);
}

function countDifferent(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((count, value, i) => count + (value === b[i] ? 0 : 1), 0);
}

/** Ridges of about nine pixels on a noisy ground, with a margin, of any size. */
function ridgeImage(width: number, height: number): GrayImage {
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = (i % width) - width / 2;
    const y = Math.floor(i / width) - height / 2;
    const noise = ((i * 7919) % 31) - 15;
    const isInside = Math.hypot(x / width, y / height) < 0.45;
    return isInside ? 128 + 90 * Math.sin(Math.hypot(x, y + 0.3 * x) * 0.7) + noise : 240;
  });
  return { width, height, pixels, resolution: { ppi: 500, source: 'stated' } };
}

test("decodeWsq() gives the reference decoder's pixels, all of them", { skip }, () => {
  assert.ok(names.length > 0);
  for (const name of names) {
    const image = decodeWsq(readFileSync(`${folder}/${name}`));
    const expected = pixelsOfPgm(name, image.pixels.length);
    assert.equal(countDifferent(image.pixels, expected), 0, name);
  }
});

test('decodeWsq() takes the resolution from the comment', { skip }, () => {
  const { resolution } = decodeWsq(readFileSync(`${folder}/nist-img.wsq`));
  assert.deepEqual(resolution, { ppi: 500, source: 'stated' });
});

test('the kernel and its twin give the same pixels for odd and even sides', () => {
  for (const [width, height] of [
    [97, 131],
    [128, 65],
    [33, 200],
    [250, 34],
  ] as const) {
    const bytes = encodeWsq(ridgeImage(width, height), { bitsPerPixel: 2.25 });
    assert.deepEqual(decodeWsq(bytes).pixels, decodeWithTwins(bytes), `${width} x ${height}`);
  }
});

function decodeWithTwins(bytes: Uint8Array): Uint8Array {
  const stream = readWsqStream(bytes);
  const { width, height } = stream.frame;
  const plane = new Float32Array(width * height);
  for (const subband of stream.subbands) {
    dequantizeSubband(plane, width, stream.coefficients, subband, stream.binCenter);
  }
  for (const node of waveletNodes(width, height).toReversed()) {
    synthesizeNode(plane, width, node, stream.filters);
  }
  return toGrayLevels(plane, stream.frame);
}

test('encodeWsq() meets the bit rate within 5 % and gives back the print', () => {
  const image = ridgeImage(320, 401);
  for (const bitsPerPixel of [0.75, 2.25]) {
    const bytes = encodeWsq(image, { bitsPerPixel });
    const rate = (8 * bytes.length) / image.pixels.length;
    assert.ok(Math.abs(rate / bitsPerPixel - 1) < 0.05, `${rate} bits/pixel`);
    const decoded = decodeWsq(bytes);
    const error = rootMeanSquare(decoded.pixels, image.pixels);
    assert.ok(error < (bitsPerPixel > 1 ? 8 : 20), `${error} gray levels at ${bitsPerPixel}`);
    assert.deepEqual(decoded.resolution, image.resolution);
  }
});

test('encodeWsq() meets the bit rate on real prints', { skip }, () => {
  for (const name of names.filter((file) => file.endsWith('-r225.wsq'))) {
    const image = decodeWsq(readFileSync(`${folder}/${name}`));
    for (const bitsPerPixel of [0.75, 2.25]) {
      const bytes = encodeWsq(image, { bitsPerPixel });
      const rate = (8 * bytes.length) / image.pixels.length;
      assert.ok(Math.abs(rate / bitsPerPixel - 1) < 0.05, `${name}: ${rate} bits/pixel`);
    }
  }
});

/** Names of the marker segments of a stream, in order; entropy-coded bits are passed over. */
function segmentsOf(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: string[] = [];
  for (let at = 2; view.getUint16(at) !== markers.endOfImage; ) {
    const marker = view.getUint16(at);
    const isNumbered = marker === markers.huffmanTable || marker === markers.startOfBlock;
    found.push(`${marker.toString(16)} ${isNumbered ? bytes[at + 4] : view.getUint16(at + 2)}`);
    at += 2 + view.getUint16(at + 2);
    if (marker !== markers.startOfBlock) continue;
    while (bytes[at] !== 0xff || bytes[at + 1] === 0) at++;
  }
  return found;
}

test("encodeWsq() orders its segments as NIST's encoder does", { skip }, () => {
  const real = readFileSync(`${folder}/nist-img.wsq`);
  const isComment = (segment: string) => segment.startsWith('ffa8');
  const expected = segmentsOf(real).filter((segment) => !isComment(segment));
  const written = encodeWsq(decodeWsq(real), { bitsPerPixel: 0.75 });
  assert.deepEqual(
    segmentsOf(written).filter((segment) => !isComment(segment)),
    expected,
  );
});

function rootMeanSquare(a: Uint8Array, b: Uint8Array): number {
  return Math.sqrt(a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0) / a.length);
}

test('encodeWsq() encodes an image without any contrast', () => {
  const pixels = new Uint8Array(64 * 64).fill(200);
  const image: GrayImage = { ...ridgeImage(64, 64), pixels };
  assert.deepEqual(decodeWsq(encodeWsq(image, { bitsPerPixel: 0.75 })).pixels, pixels);
});

test('decodeWsq() refuses a truncated stream wherever it ends', () => {
  const bytes = encodeWsq(ridgeImage(64, 64), { bitsPerPixel: 0.75 });
  for (let length = 0; length < bytes.length; length++) {
    assert.throws(() => decodeWsq(bytes.subarray(0, length)), { name: 'CodecError' });
  }
});

test('decodeWsq() refuses a stated size that the bytes cannot fill', () => {
  const bytes = encodeWsq(ridgeImage(64, 64), { bitsPerPixel: 0.75 });
  const frame = Buffer.from(bytes).indexOf(Buffer.from([0xff, 0xa2]));
  const lying = Uint8Array.from(bytes);
  lying.set([0x27, 0x10, 0x27, 0x10], frame + 6);
  assert.throws(() => decodeWsq(lying), { code: 'wsq/over-limit' });
  lying.set([0, 0, 0x27, 0x10], frame + 6);
  assert.throws(() => decodeWsq(lying), { code: 'wsq/bad-value' });
});
