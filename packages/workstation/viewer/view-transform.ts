/** How a print lies in its pane. Prints are measured in units: pixels at 500 ppi. */
export interface View {
  /** The place of the print that lies in the middle of the pane. */
  readonly centerX: number;
  readonly centerY: number;
  /** Screen pixels per unit. */
  readonly zoom: number;
  /** Clockwise on the screen, 0 to 360. */
  readonly turnDegrees: number;
  /** Left and right exchanged, for a print that was taken from the wrong side. */
  readonly isMirrored: boolean;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** A part of the screen. */
export interface Pane extends Size {
  readonly left: number;
  readonly top: number;
}

export const zoomMin = 0.1;
export const zoomMax = 24;

/** The matrix from print to screen, as canvas takes it: x' = a x + c y + e, y' = b x + d y + f. */
export function matrixOf(
  view: View,
  pane: Pane,
): readonly [a: number, b: number, c: number, d: number, e: number, f: number] {
  const angle = (view.turnDegrees * Math.PI) / 180;
  const mirror = view.isMirrored ? -1 : 1;
  const a = view.zoom * Math.cos(angle) * mirror;
  const b = view.zoom * Math.sin(angle) * mirror;
  const c = -view.zoom * Math.sin(angle);
  const d = view.zoom * Math.cos(angle);
  const e = pane.left + pane.width / 2 - a * view.centerX - c * view.centerY;
  const f = pane.top + pane.height / 2 - b * view.centerX - d * view.centerY;
  return [a, b, c, d, e, f];
}

export function toScreen(view: View, pane: Pane, { x, y }: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(view, pane);
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

export function toPrint(view: View, pane: Pane, { x, y }: Point): Point {
  const [a, b, c, d, e, f] = matrixOf(view, pane);
  const determinant = a * d - b * c;
  const dx = x - e;
  const dy = y - f;
  return { x: (d * dx - c * dy) / determinant, y: (a * dy - b * dx) / determinant };
}

/** The whole print, upright, with a little air round it. */
export function fitted(print: Size, pane: Size): View {
  const zoom = 0.94 * Math.min(pane.width / print.width, pane.height / print.height);
  return {
    centerX: print.width / 2,
    centerY: print.height / 2,
    zoom: clampZoom(zoom),
    turnDegrees: 0,
    isMirrored: false,
  };
}

/** Moved by screen pixels, so that the print follows the hand. */
export function panned(view: View, pane: Pane, dx: number, dy: number): View {
  const middle = { x: pane.left + pane.width / 2 - dx, y: pane.top + pane.height / 2 - dy };
  const { x, y } = toPrint(view, pane, middle);
  return { ...view, centerX: x, centerY: y };
}

/** Zoomed so that what lies under a place of the screen stays there. */
export function zoomedAt(view: View, pane: Pane, at: Point, factor: number): View {
  const before = toPrint(view, pane, at);
  const zoomed = { ...view, zoom: clampZoom(view.zoom * factor) };
  const after = toPrint(zoomed, pane, at);
  return {
    ...zoomed,
    centerX: view.centerX + before.x - after.x,
    centerY: view.centerY + before.y - after.y,
  };
}

export function turned(view: View, degrees: number): View {
  return { ...view, turnDegrees: (((view.turnDegrees + degrees) % 360) + 360) % 360 };
}

export function mirrored(view: View): View {
  return { ...view, isMirrored: !view.isMirrored };
}

function clampZoom(zoom: number): number {
  return Math.min(zoomMax, Math.max(zoomMin, zoom));
}
