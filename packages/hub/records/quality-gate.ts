import type { Template } from '@whorl/fingerprint';

/** Below it the engine's own evaluation finds mates no better than by chance. */
export const qualityMin = 20;
/** Fewer minutiae say nothing: 8 is the least that any national standard ever asked for. */
const minutiaeMin = 8;
/** Police capture is 500 ppi; INCITS 381 takes 2 % off, and older scanners a tenth. */
const resolutionMinPpi = 450;
/** Half an inch by half an inch: less holds no usable part of a finger. */
const sideMinPixels = 250;

/** Why a print cannot be used, or nothing. */
export function refusePrint(template: Template): string | undefined {
  const { minutiae, quality } = template;
  if (minutiae.length < minutiaeMin) return `only ${minutiae.length} minutiae were found`;
  return quality < qualityMin ? `quality ${quality} is below ${qualityMin}` : undefined;
}

/** Why an image is not worth a look, or nothing. */
export function refuseImage(image: {
  readonly width: number;
  readonly height: number;
  readonly resolution: { readonly ppi: number; readonly source: string };
}): string | undefined {
  const { width, height, resolution } = image;
  if (resolution.source === 'stated' && resolution.ppi < resolutionMinPpi) {
    return `${resolution.ppi} ppi are below ${resolutionMinPpi}`;
  }
  const scale = 500 / resolution.ppi;
  if (Math.min(width, height) * scale < sideMinPixels) {
    return `${width} x ${height} pixels are too small for a print`;
  }
  return undefined;
}
