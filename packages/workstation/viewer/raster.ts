import type { PrintMap, PrintPicture } from './print-picture.ts';
import { type Tint, type Tone, tonedPixels, toneTable } from './tone.ts';

/** Gray pixels as something that canvas draws at once. Made anew only when the tone changes. */
export function rasterOf(
  { width, height, pixels }: PrintPicture | PrintMap,
  tone: Tone,
  tint: Tint,
): HTMLCanvasElement {
  return canvasOf(width, height, tonedPixels(pixels, toneTable(tone), tint));
}

/** Dark is clear: green over yellow to red, as a veil over the print. */
export function clarityRaster({ width, height, pixels }: PrintMap): HTMLCanvasElement {
  const shown = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, at = 0; i < pixels.length; i++, at += 4) {
    const clarity = 1 - pixels[i]! / 255;
    shown[at] = clarity < 0.5 ? 214 : 214 * 2 * (1 - clarity);
    shown[at + 1] = clarity < 0.5 ? 60 + 200 * clarity : 160;
    shown[at + 2] = 70;
    // Where nothing was measured there is no finger: nothing to say.
    shown[at + 3] = clarity === 0 ? 0 : 96;
  }
  return canvasOf(width, height, shown);
}

function canvasOf(
  width: number,
  height: number,
  pixels: Uint8ClampedArray<ArrayBuffer>,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')!.putImageData(new ImageData(pixels, width, height), 0, 0);
  return canvas;
}
