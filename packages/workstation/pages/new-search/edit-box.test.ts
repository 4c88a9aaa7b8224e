import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxAfterKey, draggedBox, scaledBox } from './edit-box.ts';

const box = {
  position: 2,
  centerX: 300,
  centerY: 400,
  width: 200,
  height: 300,
  rotationDegrees: 0,
  confidence: 0.9,
};

test('draggedBox() moves, sizes and turns, and no longer claims the confidence of the engine', () => {
  const moved = draggedBox(box, 'move', 5, -3);
  assert.deepEqual(moved, { ...box, centerX: 305, centerY: 397, confidence: undefined });
  assert.equal(draggedBox(box, 'across', 10, 99).width, 220);
  assert.equal(draggedBox(box, 'along', 99, -10).height, 280);
  assert.ok(draggedBox(box, 'turn', -20, 0).rotationDegrees > 0, 'to the left is positive');
});

test('draggedBox() pulls along the sides of a turned box', () => {
  const turned = { ...box, rotationDegrees: 90 };
  assert.ok(Math.abs(draggedBox(turned, 'across', 0, -10).width - 220) < 1e-9);
});

test('draggedBox() never makes a box too small to hold a finger', () => {
  assert.equal(draggedBox(box, 'across', -500, 0).width, 40);
});

test('boxAfterKey() does the same by keyboard', () => {
  assert.equal(boxAfterKey(box, 'ArrowLeft', false, 4)?.centerX, 296);
  assert.equal(boxAfterKey(box, 'ArrowDown', true, 4)?.height, 304);
  assert.equal(boxAfterKey(box, '[', false, 4)?.rotationDegrees, 2);
  assert.equal(boxAfterKey(box, 'x', false, 4), undefined);
});

test('scaledBox() keeps the turn of a box', () => {
  const half = scaledBox({ ...box, rotationDegrees: 20 }, 0.5);
  const { centerX, centerY, width, height, rotationDegrees } = half;
  assert.deepEqual([centerX, centerY, width, height, rotationDegrees], [150, 200, 100, 150, 20]);
});
