import type { Minutia } from '../template.ts';

/** Minutiae kept at the most, the best first: a rolled print has 80 to 150. */
const minutiaeMax = 150;
/** Minutiae whose surroundings are poorer than this are guesses. */
const qualityMin = 5;

/** The best minutiae in reading order, so that equal prints give equal templates. */
export function selectMinutiae(minutiae: readonly Minutia[]): Minutia[] {
  const byQuality = minutiae
    .filter(({ quality }) => quality >= qualityMin)
    .sort((a, b) => b.quality - a.quality || a.y - b.y || a.x - b.x);
  return byQuality.slice(0, minutiaeMax).sort((a, b) => a.y - b.y || a.x - b.x);
}
