import { compareTemplates, decodeTemplate, prepareTemplate } from '@whorl/fingerprint';
import { type PlacedImage, placedImage } from '../records/print-image.ts';
import type { Database } from '../storage/storage.ts';
import { isRateCounted } from './threshold-rules.ts';

/** Prints that were compared best, as the candidate keeps them. */
export interface StoredPair {
  readonly position: number;
  readonly probeId: string;
  readonly referenceId: string;
}

interface StoredPrint {
  readonly position: number;
  readonly template: Uint8Array;
  readonly image: PlacedImage | undefined;
}

/**
 * Compares the pairs of a candidate again, with all that the engine can say of them. Scores are the
 * same each time, so nothing of it is stored. A pair whose reference is gone is left out.
 */
export async function comparedPairs(
  db: Database,
  searchId: string,
  recordId: string,
  pairs: readonly StoredPair[],
) {
  const prints = await printsOfCase(db, searchId, recordId);
  return pairs.flatMap(({ position, probeId, referenceId }) => {
    const probe = prints.get(probeId);
    const reference = prints.get(referenceId);
    if (!probe || !reference) return [];
    const a = decodeTemplate(probe.template);
    const b = decodeTemplate(reference.template);
    const compared = compareTemplates(prepareTemplate(a), prepareTemplate(b));
    const view = (printId: string, template: typeof a, print: StoredPrint) => ({
      printId,
      width: template.width,
      height: template.height,
      quality: template.quality,
      hasImage: print.image !== undefined,
      minutiae: [...template.minutiae],
    });
    return [
      {
        position,
        score: compared.score,
        terms: [...compared.terms],
        falseMatchRate: isRateCounted([probe.position, reference.position])
          ? compared.falseMatchRate
          : null,
        probe: view(probeId, a, probe),
        reference: view(referenceId, b, reference),
        minutiaPairs: [...compared.pairs],
      },
    ];
  });
}

/** Where the image of a print of a case is, and only of a print that the case is about. */
export async function imageOfCase(
  db: Database,
  searchId: string,
  recordId: string,
  pairs: readonly StoredPair[],
  printId: string,
): Promise<PlacedImage | undefined> {
  const isOfCase = pairs.some(
    ({ probeId, referenceId }) => probeId === printId || referenceId === printId,
  );
  if (!isOfCase) return undefined;
  return (await printsOfCase(db, searchId, recordId)).get(printId)?.image;
}

async function printsOfCase(
  db: Database,
  searchId: string,
  recordId: string,
): Promise<ReadonlyMap<string, StoredPrint>> {
  const probes = await db
    .selectFrom('probe')
    .select(['probe_id as id', 'position', 'template', 'image_id', 'image_record', 'image_part'])
    .where('search_id', '=', searchId)
    .execute();
  const references = await db
    .selectFrom('reference')
    .select([
      'reference_id as id',
      'position',
      'template',
      'image_id',
      'image_record',
      'image_part',
    ])
    .where('record_id', '=', recordId)
    .execute();
  return new Map(
    [...probes, ...references].map(({ id, position, template, ...row }) => [
      id,
      { position, template: new Uint8Array(template), image: placedImage(row) },
    ]),
  );
}
