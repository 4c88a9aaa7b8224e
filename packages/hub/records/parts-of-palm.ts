import type { GrayImage } from '@whorl/codecs';
import { extractPalm, type PalmPart, type Template, templatePpi } from '@whorl/fingerprint';
import type { ImagePart } from './image-part.ts';

/** Sixteen parts side by side cover a whole palm of 130 mm; the rest overlap where most is to be seen. */
export const palmPartsMax = 20;

/** The parts of a palm that together show most of it, each with its place in the image. */
export function partsOfPalm(
  image: GrayImage,
): readonly { readonly template: Template; readonly part: ImagePart }[] {
  const scale = image.resolution.ppi / templatePpi;
  return mostTelling(extractPalm(image)).map(({ template, offsetX, offsetY }) => {
    const left = Math.round(offsetX * scale);
    const top = Math.round(offsetY * scale);
    const width = Math.min(Math.round(template.width * scale), image.width - left);
    const height = Math.min(Math.round(template.height * scale), image.height - top);
    return { template, part: { kind: 'rectangle', left, top, width, height } };
  });
}

/** Takes, one after the other, the part that adds most minutiae to those that are taken. */
export function mostTelling(parts: readonly PalmPart[]): readonly PalmPart[] {
  const shown = new Set<string>();
  const left = new Set(parts);
  const taken: PalmPart[] = [];
  while (left.size > 0 && taken.length < palmPartsMax) {
    const [best] = [...left].toSorted((a, b) => newTo(shown, b) - newTo(shown, a));
    left.delete(best!);
    taken.push(best!);
    for (const key of keysOf(best!)) shown.add(key);
  }
  return taken;
}

function newTo(shown: ReadonlySet<string>, part: PalmPart): number {
  return keysOf(part).filter((key) => !shown.has(key)).length;
}

/** Where the minutiae of a part lie in the palm. */
function keysOf({ offsetX, offsetY, template }: PalmPart): readonly string[] {
  return template.minutiae.map(
    ({ x, y }) => `${Math.round(x + offsetX)},${Math.round(y + offsetY)}`,
  );
}
