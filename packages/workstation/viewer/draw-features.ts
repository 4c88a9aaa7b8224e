import { fitColor } from './fit-color.ts';
import type { Mark, ShownMinutia } from './print-picture.ts';
import { type Pane, type Point, toScreen, type View } from './view-transform.ts';

const radiusPixels = 5;
const tailUnits = 14;
const tailPixelsMin = 10;

export interface DrawnMinutia {
  readonly minutia: ShownMinutia;
  /** Nothing where it has no partner. */
  readonly fit: number | undefined;
  readonly isActive: boolean;
}

/** A minutia with its direction: ring for an ending, square for a bifurcation. */
export function drawMinutia(
  context: CanvasRenderingContext2D,
  view: View,
  pane: Pane,
  { minutia, fit, isActive }: DrawnMinutia,
): void {
  const angle = (minutia.angleDegrees * Math.PI) / 180;
  const reach = Math.max(tailUnits, tailPixelsMin / view.zoom);
  const at = toScreen(view, pane, minutia);
  const tip = toScreen(view, pane, {
    x: minutia.x + reach * Math.cos(angle),
    y: minutia.y - reach * Math.sin(angle),
  });
  const radius = isActive ? radiusPixels * 1.8 : radiusPixels;
  const trace = (): void => {
    context.beginPath();
    if (minutia.type === 'bifurcation') {
      context.rect(at.x - radius, at.y - radius, 2 * radius, 2 * radius);
    } else context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.moveTo(at.x, at.y);
    context.lineTo(tip.x, tip.y);
    context.stroke();
  };
  // A pale edge keeps the sign readable on ridges and on ground alike.
  context.strokeStyle = 'rgb(255 255 255 / 80%)';
  context.lineWidth = isActive ? 5 : 3.5;
  trace();
  context.strokeStyle = fit === undefined ? '#5a6b7d' : fitColor(fit);
  context.lineWidth = isActive ? 3 : fit === undefined ? 1.2 : 2;
  trace();
}

const markColor = '#c2189b';

export function drawMark(
  context: CanvasRenderingContext2D,
  at: Point,
  kind: Mark['kind'],
  number: number,
): void {
  context.strokeStyle = markColor;
  context.fillStyle = markColor;
  context.lineWidth = 2;
  context.beginPath();
  if (kind === 'bifurcation') context.rect(at.x - 6, at.y - 6, 12, 12);
  else context.arc(at.x, at.y, 7, 0, 2 * Math.PI);
  if (kind === 'other') {
    context.moveTo(at.x - 4, at.y);
    context.lineTo(at.x + 4, at.y);
    context.moveTo(at.x, at.y - 4);
    context.lineTo(at.x, at.y + 4);
  }
  context.stroke();
  context.font = '600 11px ui-monospace, monospace';
  context.fillText(String(number), at.x + 9, at.y - 7);
}
