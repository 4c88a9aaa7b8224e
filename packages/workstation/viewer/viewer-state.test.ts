import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstViewerState, type ViewerAction, viewerReducer } from './viewer-state.ts';

const pane = { left: 0, top: 0, width: 500, height: 500 };
const sizes = { probe: { width: 400, height: 500 }, reference: { width: 800, height: 800 } };
const run = (...actions: readonly ViewerAction[]) =>
  actions.reduce(viewerReducer, firstViewerState);
const fit: ViewerAction = { kind: 'fit', sizes, pane };
const pan: ViewerAction = { kind: 'pan', side: 'probe', pane, by: { x: 10, y: 0 } };

test('fitting shows both prints at one scale', () => {
  const { probe, reference } = run(fit).views;
  assert.equal(probe.zoom, reference.zoom);
});

test('panning reaches the other print only while both are synchronised', () => {
  const before = run(fit).views.reference;
  assert.notDeepEqual(run(fit, pan).views.reference, before);
  assert.deepEqual(run(fit, { kind: 'synchronise' }, pan).views.reference, before);
});

test('turning and mirroring change only the active print', () => {
  const reference: ViewerAction = { kind: 'activate', side: 'reference' };
  const { views } = run(fit, reference, { kind: 'turn', degrees: 15 }, { kind: 'mirror' });
  assert.equal(views.probe.turnDegrees, 0);
  assert.equal(views.reference.turnDegrees, 15);
  assert.equal(views.reference.isMirrored, true);
});

test('marks are set and taken back on the active print, never outside of it', () => {
  const mark = (x: number): ViewerAction => ({ kind: 'mark', side: 'probe', at: { x, y: 5 } });
  const kind: ViewerAction = { kind: 'marking', markKind: 'bifurcation' };
  const { marks } = run(kind, mark(4), mark(-1), mark(9), { kind: 'unmark' });
  assert.deepEqual(marks.probe, [{ x: 4, y: 5, kind: 'bifurcation' }]);
});

test('a chosen pair comes to the middle of both panes', () => {
  const at = { probe: { x: 30, y: 40 }, reference: { x: 70, y: 90 } };
  const { views, activePair } = run(fit, { kind: 'pair', pair: 3, at });
  assert.equal(activePair, 3);
  assert.equal(views.probe.centerX, 30);
  assert.equal(views.reference.centerY, 90);
});

test('the map of clarity and the enhanced print do not cover each other', () => {
  const { layers } = run({ kind: 'layer', layer: 'clarity' }, { kind: 'layer', layer: 'enhanced' });
  assert.equal(layers.enhanced, true);
  assert.equal(layers.clarity, false);
});
