import type { Pane, Point, Size } from './view-transform.ts';
import type { Mode, Side } from './viewer-state.ts';

const gapPixels = 8;

/** Where the prints lie on the canvas. The probe is on the left in every language. */
export function panesOf(mode: Mode, canvas: Size): Readonly<Record<Side, Pane>> {
  const whole = { left: 0, top: 0, width: canvas.width, height: canvas.height };
  if (mode !== 'side-by-side') return { probe: whole, reference: whole };
  const width = Math.max(1, (canvas.width - gapPixels) / 2);
  return {
    probe: { ...whole, width },
    reference: { ...whole, width, left: width + gapPixels },
  };
}

export function sideAt(
  mode: Mode,
  panes: Readonly<Record<Side, Pane>>,
  at: Point,
  active: Side,
): Side {
  // Overlaid prints move together as one; marks go to the print that is active.
  if (mode !== 'side-by-side') return active;
  return at.x >= panes.reference.left ? 'reference' : 'probe';
}
