import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CardBox } from '../../../decoding/worker-protocol.ts';
import { changedBox, doublePositions, isSendable } from './card-boxes.ts';

const boxOf = (position: number, content: CardBox['content'] = 'print'): CardBox => ({
  ...{ position, content, doubts: ['few-ridges'], confidence: undefined },
  ...{ centerX: 100, centerY: 100, width: 80, height: 80, rotationDegrees: 0 },
});

test('isSendable() wants a print, and no finger twice', () => {
  assert.ok(isSendable([boxOf(1), boxOf(2), boxOf(2, 'empty')]));
  assert.deepEqual(doublePositions([boxOf(1), boxOf(2), boxOf(2)]), [2]);
  assert.ok(!isSendable([boxOf(2), boxOf(2)]));
  assert.ok(!isSendable([boxOf(1, 'amputated')]));
});

test('changedBox() takes what a person says, and doubts that box no longer', () => {
  const [first, second] = changedBox([boxOf(1), boxOf(2)], 1, { content: 'bandaged' });
  assert.deepEqual([second!.content, second!.doubts], ['bandaged', []]);
  assert.deepEqual(first, boxOf(1));
});
