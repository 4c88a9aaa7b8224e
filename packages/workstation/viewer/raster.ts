import { type ColorTable, coloredPixels, colorTable } from './color-table.ts';
import type { PrintMap, PrintPicture } from './print-picture.ts';
import { noTint, plainTone, type Tint, type Tone, tonedColors } from './tone.ts';

/** Gray pixels as something that canvas draws at once. Made anew only when the tone changes. */
export function rasterOf(picture: PrintPicture, tone: Tone, tint: Tint): HTMLCanvasElement {
  return canvasOf(picture, tonedColors(tone, tint));
}

/** Maps do not change: each is drawn once, and shown at once when it is asked for again. */
const drawnMaps = new WeakMap<PrintMap, HTMLCanvasElement>();

/** The ridges as the engine sees them. */
export function enhancedRaster(map: PrintMap): HTMLCanvasElement {
  return drawnOnce(map, enhancedColors);
}

/** Dark is clear: green over yellow to red, as a veil over the print. */
export function clarityRaster(map: PrintMap): HTMLCanvasElement {
  return drawnOnce(map, clarityColors);
}

const enhancedColors = tonedColors(plainTone, noTint);
const clarityColors = colorTable((level) => {
  const clarity = 1 - level / 255;
  const red = clarity < 0.5 ? 214 : 214 * 2 * (1 - clarity);
  const green = clarity < 0.5 ? 60 + 200 * clarity : 160;
  // Where nothing was measured there is no finger: nothing to say.
  return [red, green, 70, clarity === 0 ? 0 : 96];
});

function drawnOnce(map: PrintMap, colors: ColorTable): HTMLCanvasElement {
  const known = drawnMaps.get(map);
  if (known) return known;
  const drawn = canvasOf(map, colors);
  drawnMaps.set(map, drawn);
  return drawn;
}

function canvasOf(
  { width, height, pixels }: PrintPicture | PrintMap,
  colors: ColorTable,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(coloredPixels(pixels, colors), width, height);
  canvas.getContext('2d')!.putImageData(image, 0, 0);
  return canvas;
}
