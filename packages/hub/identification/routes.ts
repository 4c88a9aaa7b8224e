import { inScope, inUnfencedScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import type { Storage } from '../storage/storage.ts';
import { openExaminationStore } from './examination-store.ts';
import { openHitStore } from './hit-store.ts';
import { openSearchStore } from './search-store.ts';

type Names =
  | 'listSearches'
  | 'readSearch'
  | 'takeExamination'
  | 'listExaminations'
  | 'decideExamination'
  | 'listHits'
  | 'readHit'
  | 'decideRelease';

export function identificationHandlers(storage: Storage, hubBureau: string): SomeHandlers<Names> {
  return {
    listSearches: ({ access, query }) =>
      inScope(storage, access, (scope) => openSearchStore(scope).list(query.cursor, query.limit)),
    readSearch: ({ access, params }) =>
      inScope(storage, access, (scope) => openSearchStore(scope).read(params.searchId)),
    takeExamination: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => openExaminationStore(scope, hubBureau).take()),
    listExaminations: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => openExaminationStore(scope, hubBureau).list()),
    decideExamination: ({ access, params, body }) =>
      inUnfencedScope(storage, access, (scope) =>
        openExaminationStore(scope, hubBureau).decide(params.examinationId, body),
      ),
    listHits: ({ access, query }) =>
      inScope(storage, access, (scope) => openHitStore(scope, hubBureau).list(query.limit)),
    readHit: ({ access, params }) =>
      inScope(storage, access, (scope) => openHitStore(scope, hubBureau).read(params.hitId)),
    // Unfenced, because the answer goes into the mailbox of another bureau.
    decideRelease: ({ access, params, body }) =>
      inUnfencedScope(storage, access, (scope) =>
        openHitStore(scope, hubBureau).decide(params.hitId, body.decision, body.reason),
      ),
  };
}
