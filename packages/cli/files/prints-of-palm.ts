import type { GrayImage } from '@whorl/codecs';
import { extractPalm, storedTemplate } from '@whorl/fingerprint';
import type { PrintsOfFile } from './print.ts';
import { skinPosition } from './skin-position.ts';

/** A plain image larger than this in both directions is no finger, mm. */
const palmMmMin = 50;

/** A palm as prints, one a part: a mark is compared with all, and the best part wins. */
export function printsOfPalm(image: GrayImage, place: string, position: number): PrintsOfFile {
  const prints = extractPalm(image).map(({ row, column, template }) => ({
    place: `${place}${place ? ', ' : ''}part ${row + 1}.${column + 1}`,
    position: skinPosition(position),
    template: storedTemplate(template),
  }));
  return { prints, skipped: prints.length > 0 ? [] : [`${place || 'the image'}: no ridges in it`] };
}

/** True for an image that is too large to be of one finger. */
export function looksLikePalm({ width, height, resolution }: GrayImage): boolean {
  return (Math.min(width, height) / resolution.ppi) * 25.4 > palmMmMin;
}
