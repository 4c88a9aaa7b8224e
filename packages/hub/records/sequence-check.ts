import type { Problem } from '@whorl/contract';
import { compareTemplates, prepareTemplate } from '@whorl/fingerprint';
import type { GalleryPrint } from '../identification/search-gallery.ts';

/**
 * One comparison in a million of different fingers is as alike: with 45 pairs of fingers a card is
 * questioned wrongly once in some twenty thousand.
 */
const sameFingerRateMax = 1e-6;

/** Fingers that were taken twice or filed under a wrong position: the usual slip of ten-print cards. */
export function sequenceProblems(prints: readonly GalleryPrint[]): readonly Problem[] {
  const known = prints
    .filter(({ position }) => position >= 1 && position <= 10)
    .map(({ position, template }) => ({ position, prepared: prepareTemplate(template) }));
  return known.flatMap((first, i) =>
    known.slice(i + 1).flatMap((second) => {
      if (first.position === second.position) return [];
      const { falseMatchRate } = compareTemplates(first.prepared, second.prepared);
      if (falseMatchRate > sameFingerRateMax) return [];
      const reason = `shows the same finger as position ${first.position}`;
      return [{ place: `position ${second.position}`, reason }];
    }),
  );
}
