import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeBase64, encodeBase64 } from './base64.ts';

test('base64 is what Node writes, and comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
      const text = encodeBase64(bytes);
      assert.equal(text, Buffer.from(bytes).toString('base64'));
      assert.deepEqual(decodeBase64(text), bytes);
    }),
  );
});

test('decodeBase64() passes over white space and refuses what is no base64', () => {
  assert.deepEqual(decodeBase64(' AQ\n I= '), Uint8Array.of(1, 2));
  assert.deepEqual(decodeBase64('AQI'), Uint8Array.of(1, 2));
  for (const text of ['A', 'A-==', 'AQ=I', '====', 'AQI==', 'é']) {
    assert.equal(decodeBase64(text), undefined, text);
  }
});
