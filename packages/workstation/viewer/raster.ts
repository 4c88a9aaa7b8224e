import { type ColorTable, coloredPixels, colorTable } from './color-table.ts';
import type { PrintMap, PrintPicture } from './print-picture.ts';
import { noTint, plainTone, type Tint, type Tone, tonedColors } from './tone.ts';

/** Rasters of each picture, the one used last at the end: plain, tinted and inverted are gone back to. */
const drawnPictures = new WeakMap<PrintPicture, Map<string, HTMLCanvasElement>>();
/** Canvases of one picture that are kept: 4 MB each at 1000 x 1000 pixels. */
const rastersPerPictureMax = 4;

/** Gray pixels as something that canvas draws at once; a tone that was shown lately is there still. */
export function rasterOf(picture: PrintPicture, tone: Tone, tint: Tint): HTMLCanvasElement {
  const rasters = drawnPictures.get(picture) ?? new Map<string, HTMLCanvasElement>();
  drawnPictures.set(picture, rasters);
  const key = JSON.stringify([tone, tint]);
  const raster = rasters.get(key) ?? canvasOf(picture, tonedColors(tone, tint));
  rasters.delete(key);
  rasters.set(key, raster);
  const [oldest] = rasters.keys();
  if (rasters.size > rastersPerPictureMax) rasters.delete(oldest!);
  return raster;
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
