import type { GrayImage } from '@whorl/codecs';
import type { Scope } from '../governance/scope.ts';
import { letterSize, lineOfText } from './bitmap-letters.ts';

/** Of the side of a dot, as a share of the image's width: some 25 letters across. */
const dotShare = 1 / 160;
/** Lines stand this many letter heights apart, and each begins further in. */
const lineGap = 5;
const shiftShare = 0.37;
/** How much of the ground's darkness a letter takes or gives: to be read, and to be looked through. */
const strength = 0.28;

/** A copy of an image with a text all over it. What engines measure is never marked. */
export function withWatermark(image: GrayImage, text: string): GrayImage {
  const { width, height } = image;
  const dot = Math.max(1, Math.round(width * dotShare));
  const line = lineOfText(`${text}   `);
  const pitch = lineGap * letterSize.height * dot;
  const pixels = image.pixels.slice();
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y % pitch) / dot);
    if (row >= letterSize.height) continue;
    const shift = Math.round(Math.floor(y / pitch) * shiftShare * line.width);
    for (let x = 0; x < width; x++) {
      const column = (Math.floor(x / dot) + shift) % line.width;
      if (!line.isInk(column, row)) continue;
      const i = y * width + x;
      const ground = pixels[i]!;
      pixels[i] = Math.round(ground + strength * ((ground < 128 ? 255 : 0) - ground));
    }
  }
  return { ...image, pixels };
}

/** The text that images carry for the officer who asks, where the bureau wants one. */
export async function watermarkOf({ db, access }: Scope): Promise<string | undefined> {
  const { actor, at } = access;
  if (actor.kind !== 'officer') return undefined;
  const row = await db
    .selectFrom('officer')
    .innerJoin('bureau', 'bureau.bureau_id', 'officer.bureau_id')
    .select(['officer.sign_in_name', 'bureau.has_watermarks'])
    .where('officer.officer_id', '=', actor.id)
    .executeTakeFirst();
  if (!row?.has_watermarks) return undefined;
  const time = at.toISOString().slice(0, 16).replace('T', ' ');
  return `${row.sign_in_name} ${actor.bureauId} ${time}`;
}
