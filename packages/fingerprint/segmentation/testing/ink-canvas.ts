import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { sampleBilinear } from '../../synthesis/sample.ts';

/** What covers each pixel of a card, 0 paper to 1 ink; what is laid over it only adds. */
export type InkCanvas = FloatMap;

export function createCanvas(width: number, height: number): InkCanvas {
  return createFloatMap(width, height);
}

/** Where a drawing is laid: its middle, its turn (counter-clockwise) and its size. */
export interface Lay {
  readonly centerX: number;
  readonly centerY: number;
  readonly rotationDegrees: number;
  readonly scale: number;
}

/** Lays a drawing turned over the canvas, its ink thinned by `strength`. */
export function layDrawing(canvas: InkCanvas, drawing: FloatMap, lay: Lay, strength = 1): void {
  const cosine = Math.cos((lay.rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((lay.rotationDegrees * Math.PI) / 180);
  const reach = (lay.scale * Math.hypot(drawing.width, drawing.height)) / 2;
  const [left, right] = bounds(lay.centerX, reach, canvas.width);
  const [top, bottom] = bounds(lay.centerY, reach, canvas.height);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [dx, dy] = [x + 0.5 - lay.centerX, y + 0.5 - lay.centerY];
      const u = (dx * cosine - dy * sine) / lay.scale + drawing.width / 2 - 0.5;
      const v = (dx * sine + dy * cosine) / lay.scale + drawing.height / 2 - 0.5;
      if (u < 0 || v < 0 || u > drawing.width - 1 || v > drawing.height - 1) continue;
      const i = y * canvas.width + x;
      canvas.values[i] = Math.max(canvas.values[i]!, strength * sampleBilinear(drawing, u, v));
    }
  }
}

/** A line of some width with soft edges. */
export function drawStroke(
  canvas: InkCanvas,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  widthPixels: number,
  strength = 1,
): void {
  const half = widthPixels / 2 + 1;
  const [left, right] = span(from[0], to[0], half, canvas.width);
  const [top, bottom] = span(from[1], to[1], half, canvas.height);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const lengthSquared = dx * dx + dy * dy + 1e-9;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const t = ((x - from[0]) * dx + (y - from[1]) * dy) / lengthSquared;
      const along = Math.min(1, Math.max(0, t));
      const away = Math.hypot(x - from[0] - along * dx, y - from[1] - along * dy);
      const ink = strength * Math.min(1, Math.max(0, widthPixels / 2 - away + 0.5));
      const i = y * canvas.width + x;
      canvas.values[i] = Math.max(canvas.values[i]!, ink);
    }
  }
}

function bounds(center: number, reach: number, length: number): readonly [number, number] {
  return span(center, center, reach, length);
}

function span(a: number, b: number, reach: number, length: number): readonly [number, number] {
  const from = Math.max(0, Math.floor(Math.min(a, b) - reach));
  return [from, Math.min(length, Math.ceil(Math.max(a, b) + reach))];
}
