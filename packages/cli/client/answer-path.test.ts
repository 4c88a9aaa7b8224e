import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerPathOf, requestPathOf } from './answer-path.ts';

test('requestPathOf() keeps a request beside the image that it was made of, or beside its answer', () => {
  assert.equal(requestPathOf('prints/thumb.png'), 'prints/thumb.request.an2k');
  const answer = answerPathOf('prints/thumb.png', new Uint8Array());
  assert.equal(requestPathOf(answer), 'prints/thumb.request.an2k');
  assert.equal(requestPathOf('elsewhere/a.an2k'), 'elsewhere/a.request.an2k');
});
