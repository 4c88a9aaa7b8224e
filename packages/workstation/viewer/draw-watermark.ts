import type { Pane } from './view-transform.ts';

const lineHeightPixels = 110;
const gapPixels = 60;
const turnRadians = -Math.PI / 9;

/** Lays a text all over a pane, so that a saved picture says who saw it. The prints below stay as they are. */
export function drawWatermark(
  context: CanvasRenderingContext2D,
  { left, top, width, height }: Pane,
  text: string,
): void {
  context.save();
  context.font = '600 15px "Noto Sans", "Noto Sans Arabic", sans-serif';
  context.textAlign = 'left';
  context.fillStyle = 'rgb(11 60 90 / 30%)';
  context.translate(left, top);
  context.rotate(turnRadians);
  const step = context.measureText(text).width + gapPixels;
  // The turned lines reach beyond the pane on all sides, which is clipped.
  const reach = width + height;
  for (let y = 0, line = 0; y < reach; y += lineHeightPixels, line++) {
    for (let x = -height - (line % 2) * (step / 2); x < reach; x += step) {
      context.fillText(text, x, y);
    }
  }
  context.restore();
}
