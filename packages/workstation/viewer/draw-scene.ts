import type { Alignment } from './alignment.ts';
import { drawMark, drawMinutia } from './draw-features.ts';
import { drawWatermark } from './draw-watermark.ts';
import { fitColor } from './fit-color.ts';
import type { PrintMap, ShownPair, ShownPrint } from './print-picture.ts';
import { rulerAt } from './ruler.ts';
import { matrixOf, type Pane, toScreen, type View } from './view-transform.ts';
import type { Side, ViewerState } from './viewer-state.ts';

/** What canvas draws of a print: the raster of its pixels, and a map that lies over it. */
export interface Rasters {
  readonly print: HTMLCanvasElement;
  readonly over: { readonly raster: HTMLCanvasElement; readonly map: PrintMap } | undefined;
}

export interface Scene {
  readonly state: ViewerState;
  readonly prints: Readonly<Record<Side, ShownPrint>>;
  readonly rasters: Readonly<Record<Side, Rasters>>;
  readonly pairs: readonly ShownPair[];
  readonly panes: Readonly<Record<Side, Pane>>;
  readonly alignment: Alignment | undefined;
  /** Who sees the prints, where the bureau wants it written over them. */
  readonly watermark: string | undefined;
  /** Screen pixels of one CSS pixel. */
  readonly density: number;
}

const sides: readonly Side[] = ['probe', 'reference'];
const groundColor = '#e4e7ea';

/** Draws all of the viewer: prints, overlays, links, rulers. A few milliseconds for any print. */
export function drawScene(context: CanvasRenderingContext2D, scene: Scene): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scene.density, 0, 0, scene.density, 0, 0);
  if (scene.state.mode === 'side-by-side') {
    for (const side of sides) {
      inPane(context, scene.panes[side], () => {
        drawPrint(context, scene, side, scene.state.views[side]);
        drawSigns(context, scene, side);
      });
    }
    if (scene.state.layers.links) drawLinks(context, scene);
  } else drawOverlaid(context, scene);
  drawWatermarks(context, scene);
  drawRuler(context, scene, 'probe');
  if (scene.state.mode === 'side-by-side') drawRuler(context, scene, 'reference');
}

function drawWatermarks(context: CanvasRenderingContext2D, scene: Scene): void {
  const { watermark, panes, state } = scene;
  if (watermark === undefined) return;
  const seen = state.mode === 'side-by-side' ? sides : (['probe'] as const);
  for (const side of seen) {
    context.save();
    clipTo(context, panes[side]);
    drawWatermark(context, panes[side], watermark);
    context.restore();
  }
}

function clipTo(context: CanvasRenderingContext2D, pane: Pane): void {
  context.beginPath();
  context.rect(pane.left, pane.top, pane.width, pane.height);
  context.clip();
}

function inPane(context: CanvasRenderingContext2D, pane: Pane, draw: () => void): void {
  context.save();
  clipTo(context, pane);
  context.fillStyle = groundColor;
  context.fillRect(pane.left, pane.top, pane.width, pane.height);
  draw();
  context.restore();
}

function drawPrint(
  context: CanvasRenderingContext2D,
  scene: Scene,
  side: Side,
  view: View,
  alignment?: Alignment,
): void {
  const { unitSize } = scene.prints[side].picture;
  const { print, over } = scene.rasters[side];
  context.save();
  context.transform(...matrixOf(view, scene.panes[side]));
  if (alignment) {
    const { cosine, sine, dx, dy } = alignment;
    context.transform(cosine, sine, -sine, cosine, dx, dy);
  }
  // Beyond two screen pixels a unit, single pixels are shown as they are.
  context.imageSmoothingEnabled = view.zoom < 3;
  context.drawImage(print, 0, 0, unitSize.width, unitSize.height);
  if (over) {
    const { left, top, width, height } = over.map;
    context.drawImage(over.raster, left, top, width, height);
  }
  context.restore();
}

function drawSigns(context: CanvasRenderingContext2D, scene: Scene, side: Side): void {
  const { state, prints, pairs, panes } = scene;
  const view = state.views[side];
  const pane = panes[side];
  const key = side === 'probe' ? 'probeIndex' : 'referenceIndex';
  const partner = new Map(pairs.map((pair, i) => [pair[key], { fit: pair.fit, i }]));
  prints[side].minutiae.forEach((minutia, index) => {
    const pair = partner.get(index);
    const isShown = pair ? state.layers.pairs : state.layers.minutiae;
    if (!isShown) return;
    const isActive = pair !== undefined && pair.i === state.activePair;
    drawMinutia(context, view, pane, { minutia, fit: pair?.fit, isActive });
  });
  if (!state.layers.marks) return;
  state.marks[side].forEach((mark, i) => {
    drawMark(context, toScreen(view, pane, mark), mark.kind, i + 1);
  });
}

/** A line from each minutia to its partner; only those whose both ends are in sight. */
function drawLinks(context: CanvasRenderingContext2D, scene: Scene): void {
  const { state, prints, pairs, panes } = scene;
  context.save();
  pairs.forEach(({ probeIndex, referenceIndex, fit }, i) => {
    if (state.activePair !== undefined && state.activePair !== i) return;
    const from = toScreen(state.views.probe, panes.probe, prints.probe.minutiae[probeIndex]!);
    const to = toScreen(
      state.views.reference,
      panes.reference,
      prints.reference.minutiae[referenceIndex]!,
    );
    if (!isIn(panes.probe, from.x, from.y) || !isIn(panes.reference, to.x, to.y)) return;
    context.strokeStyle = fitColor(fit);
    context.globalAlpha = 0.75;
    context.lineWidth = state.activePair === i ? 2.5 : 1.2;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  });
  context.restore();
}

function isIn({ left, top, width, height }: Pane, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

/** Both prints on one another: as ghosts, or on either side of a line that one pulls across. */
function drawOverlaid(context: CanvasRenderingContext2D, scene: Scene): void {
  const { state, panes } = scene;
  const view = state.views.probe;
  const pane = panes.probe;
  inPane(context, pane, () => {
    if (state.mode === 'ghost') {
      context.globalAlpha = Math.min(1, 2 * (1 - state.mixShare));
      drawPrint(context, scene, 'probe', view);
      context.globalCompositeOperation = 'multiply';
      context.globalAlpha = Math.min(1, 2 * state.mixShare);
      drawPrint(context, scene, 'reference', view, scene.alignment);
      return;
    }
    const border = pane.left + pane.width * (1 - state.mixShare);
    drawPrint(context, scene, 'probe', view);
    context.beginPath();
    context.rect(border, pane.top, pane.left + pane.width - border, pane.height);
    context.clip();
    context.fillRect(pane.left, pane.top, pane.width, pane.height);
    drawPrint(context, scene, 'reference', view, scene.alignment);
    context.fillStyle = '#0b6674';
    context.fillRect(border, pane.top, 2, pane.height);
  });
}

function drawRuler(context: CanvasRenderingContext2D, scene: Scene, side: Side): void {
  const pane = scene.panes[side];
  const { mm, pixels } = rulerAt(scene.state.views[side].zoom);
  const left = pane.left + 14;
  const bottom = pane.top + pane.height - 14;
  context.save();
  context.fillStyle = 'rgb(255 255 255 / 85%)';
  context.fillRect(left - 6, bottom - 24, pixels + 12, 30);
  context.strokeStyle = '#17212b';
  context.fillStyle = '#17212b';
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left, bottom - 6);
  context.lineTo(left, bottom);
  context.lineTo(left + pixels, bottom);
  context.lineTo(left + pixels, bottom - 6);
  context.stroke();
  context.font = '600 11px ui-monospace, monospace';
  context.fillText(`${mm} mm`, left + 4, bottom - 8);
  context.restore();
}
