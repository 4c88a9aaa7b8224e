import type { GrayImage } from '@whorl/codecs';
import { extract } from '@whorl/fingerprint';
import type { PrintMap } from '../viewer/print-picture.ts';
import type { GrayPixels, ReadPrint } from './worker-protocol.ts';

/** Steps of the extraction that an examiner may want to see. */
const wanted = ['02-foreground', '05-filtered', '06-clarity'] as const;
/** Extraction works on the foreground and this much round it (crop-to-foreground.ts), pixels. */
const marginPixels = 12;

export function grayImageOf({ width, height, pixels, ppi }: GrayPixels): GrayImage {
  return { width, height, pixels, resolution: { ppi, source: 'stated' } };
}

/** What the engine makes of a print: minutiae, quality, the map of clarity, the ridges enhanced. */
export function analysePrint(image: GrayPixels): ReadPrint {
  const pictures = new Map<string, GrayImage>();
  const template = extract(grayImageOf(image), {
    trace: {
      record: (name, render) => {
        if ((wanted as readonly string[]).includes(name)) pictures.set(name, render().picture);
      },
    },
  });
  const foreground = pictures.get('02-foreground')!;
  const corner = cornerOf(foreground);
  const mapOf = (name: (typeof wanted)[number]): PrintMap => {
    const { width, height, pixels } = pictures.get(name)!;
    return { ...corner, width, height, pixels };
  };
  return {
    image,
    minutiae: template.minutiae,
    quality: template.quality,
    clarity: onlyOnFinger(mapOf('06-clarity'), foreground),
    enhanced: mapOf('05-filtered'),
  };
}

/** White, which says nothing, wherever there is no finger. */
function onlyOnFinger(map: PrintMap, foreground: GrayImage): PrintMap {
  const pixels = map.pixels.map((pixel, i) => {
    const x = map.left + (i % map.width);
    const y = map.top + Math.floor(i / map.width);
    return foreground.pixels[y * foreground.width + x] === 0
      ? Math.min(pixel, whiteLevel - 1)
      : whiteLevel;
  });
  return { ...map, pixels };
}
const whiteLevel = 255;

/** Where the cropped steps lie in the whole print; the foreground is black in its picture. */
function cornerOf({ width, height, pixels }: GrayImage): { left: number; top: number } {
  let left = width;
  let top = height;
  for (let y = 0; y < height; y++) {
    const first = pixels.subarray(y * width, (y + 1) * width).indexOf(0);
    if (first < 0) continue;
    top = Math.min(top, y);
    left = Math.min(left, first);
  }
  if (top === height) return { left: 0, top: 0 };
  return { left: Math.max(0, left - marginPixels), top: Math.max(0, top - marginPixels) };
}
