import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteReader } from './byte-reader.ts';
import { CodecError } from './codec-error.ts';

test('ByteReader reads big-endian values in order and knows its offset', () => {
  const reader = new ByteReader(Uint8Array.of(1, 2, 3, 0, 0, 0, 4, 9), 'wsq');
  assert.equal(reader.uint8('a'), 1);
  assert.equal(reader.uint16('b'), 0x0203);
  assert.equal(reader.uint32('c'), 4);
  assert.deepEqual([...reader.take(1, 'd')], [9]);
  assert.equal(reader.offset, 8);
  assert.equal(reader.remaining, 0);
});

test('ByteReader refuses to read past the end, with code, place and offset', () => {
  const reader = new ByteReader(Uint8Array.of(1, 2, 3), 'wsq');
  reader.skip(2, 'head');
  assert.throws(
    () => reader.uint32('DHT length'),
    (error: unknown) => {
      assert.ok(error instanceof CodecError);
      assert.equal(error.code, 'wsq/truncated');
      assert.equal(error.offset, 2);
      assert.equal(error.place, 'DHT length');
      return true;
    },
  );
});

test('ByteReader refuses a negative length and a seek outside the bytes', () => {
  const reader = new ByteReader(new Uint8Array(4), 'pgm');
  assert.throws(() => reader.take(-1, 'x'), { code: 'pgm/truncated' });
  assert.throws(() => reader.seek(5, 'x'), { code: 'pgm/bad-length' });
});
