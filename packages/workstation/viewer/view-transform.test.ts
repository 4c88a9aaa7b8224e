import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  fitted,
  panned,
  toPrint,
  toScreen,
  turned,
  type View,
  zoomedAt,
} from './view-transform.ts';

const pane = { left: 40, top: 10, width: 600, height: 500 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyView: fc.Arbitrary<View> = fc.record({
  centerX: number(-500, 1500),
  centerY: number(-500, 1500),
  zoom: number(0.2, 10),
  turnDegrees: number(0, 359),
  isMirrored: fc.boolean(),
});
const anyPoint = fc.record({ x: number(-1000, 1000), y: number(-1000, 1000) });
const isNear = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y) < 1e-6 * (1 + Math.hypot(a.x, a.y));

test('toPrint() undoes toScreen() in every view', () => {
  fc.assert(
    fc.property(anyView, anyPoint, (view, point) =>
      isNear(toPrint(view, pane, toScreen(view, pane, point)), point),
    ),
  );
});

test('zoomedAt() keeps what lies under the pointer', () => {
  fc.assert(
    fc.property(anyView, anyPoint, number(0.5, 2), (view, at, factor) =>
      isNear(toPrint(zoomedAt(view, pane, at, factor), pane, at), toPrint(view, pane, at)),
    ),
  );
});

test('panned() moves every place of the print by what the hand moved', () => {
  fc.assert(
    fc.property(anyView, anyPoint, (view, point) => {
      const before = toScreen(view, pane, point);
      const after = toScreen(panned(view, pane, 12, -7), pane, point);
      return isNear(after, { x: before.x + 12, y: before.y - 7 });
    }),
  );
});

test('fitted() shows the whole print, upright and unmirrored', () => {
  const view = fitted({ width: 1000, height: 800 }, pane);
  const corner = toScreen(view, pane, { x: 0, y: 0 });
  assert.ok(corner.x >= pane.left && corner.y >= pane.top);
  assert.equal(view.turnDegrees, 0);
  assert.equal(view.isMirrored, false);
});

test('turned() goes round', () => {
  const view = fitted({ width: 10, height: 10 }, pane);
  assert.equal(turned(turned(view, 350), 20).turnDegrees, 10);
  assert.equal(turned(view, -15).turnDegrees, 345);
});
