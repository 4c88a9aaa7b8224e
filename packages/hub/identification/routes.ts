import type { ExtractionPool } from '../extraction/extraction-pool.ts';
import { inScope, inUnfencedScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import { readPhotographImage } from '../records/photograph-image.ts';
import { readPrintImage } from '../records/print-image.ts';
import { watermarkOf } from '../records/watermark.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { openExaminationStore } from './examination-store.ts';
import { openHitStore } from './hit-store.ts';
import { openSearchStore } from './search-store.ts';
import type { SearchWatch } from './search-watch.ts';

type Names =
  | 'listSearches'
  | 'readSearch'
  | 'watchSearch'
  | 'takeExamination'
  | 'listExaminations'
  | 'listPastExaminations'
  | 'readExamination'
  | 'readExaminationImage'
  | 'decideExamination'
  | 'listHits'
  | 'readHit'
  | 'readReleasedPhotograph'
  | 'decideRelease';

export interface IdentificationService {
  readonly storage: Storage;
  readonly images: ImageStore;
  readonly hubBureau: string;
  readonly watch: SearchWatch;
  /** Extraction, on threads of its own. */
  readonly findPrintsOfImages: ExtractionPool['findPrintsOfImages'];
}

export function identificationHandlers(service: IdentificationService): SomeHandlers<Names> {
  const { storage, images, hubBureau, watch } = service;
  return {
    listSearches: ({ access, query }) =>
      inScope(storage, access, (scope) => openSearchStore(scope).list(query)),
    readSearch: ({ access, params }) =>
      inScope(storage, access, (scope) => openSearchStore(scope).read(params.searchId)),
    watchSearch: async ({ access, params: { searchId }, query: { after, waitSeconds } }) => {
      const look = () =>
        inScope(storage, access, (scope) => openSearchStore(scope).steps(searchId));
      const now = await look();
      if (now.steps.length > after || waitSeconds === 0) return now;
      await watch.wait(searchId, after, waitSeconds * 1_000);
      return look();
    },
    takeExamination: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => openExaminationStore(scope, hubBureau).take()),
    listExaminations: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => openExaminationStore(scope, hubBureau).list()),
    listPastExaminations: ({ access, query }) =>
      inUnfencedScope(storage, access, (scope) =>
        openExaminationStore(scope, hubBureau).listPast(query.cursor, query.limit),
      ),
    readExamination: ({ access, params }) =>
      inUnfencedScope(storage, access, (scope) =>
        openExaminationStore(scope, hubBureau).read(params.examinationId),
      ),
    readExaminationImage: async ({ access, params }) => {
      const placed = await inUnfencedScope(storage, access, (scope) =>
        openExaminationStore(scope, hubBureau).image(params.examinationId, params.printId),
      );
      return { mediaType: 'image/png', bytes: await readPrintImage(images, placed) };
    },
    decideExamination: ({ access, params, body }) =>
      inUnfencedScope(storage, access, (scope) =>
        openExaminationStore(scope, hubBureau).decide(params.examinationId, body),
      ),
    listHits: ({ access, query }) =>
      inScope(storage, access, (scope) => openHitStore(scope, hubBureau).list(query)),
    readHit: ({ access, params }) =>
      inScope(storage, access, (scope) => openHitStore(scope, hubBureau).read(params.hitId)),
    readReleasedPhotograph: async ({ access, params: { hitId, photographId } }) => {
      const [placed, watermark] = await inScope(storage, access, async (scope) => [
        await openHitStore(scope, hubBureau).photograph(hitId, photographId),
        await watermarkOf(scope),
      ]);
      const bytes = await readPhotographImage(images, placed, watermark);
      return { mediaType: 'image/jpeg', bytes };
    },
    // Unfenced, because the answer goes into the mailbox of another bureau.
    decideRelease: ({ access, params, body }) =>
      inUnfencedScope(storage, access, (scope) =>
        openHitStore(scope, hubBureau).decide(params.hitId, body.decision, body.reason),
      ),
  };
}
