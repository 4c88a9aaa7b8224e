import { requireOperator } from '../governance/access.ts';
import { inScope, inUnfencedScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import type { Storage } from '../storage/storage.ts';
import { openCapacityStore } from './capacity-store.ts';
import { openStatistics } from './statistics-store.ts';

type Names = 'readStatistics' | 'readFlows' | 'readCapacity' | 'listCapacities';

export function statisticsHandlers(storage: Storage, hubBureau: string): SomeHandlers<Names> {
  return {
    readStatistics: ({ access, query }) =>
      inScope(storage, access, (scope) => openStatistics(scope).ofBureau(query)),
    readFlows: async ({ access, query }) => {
      requireOperator(access, hubBureau);
      return inUnfencedScope(storage, access, (scope) => openStatistics(scope).flows(query));
    },
    readCapacity: ({ access }) =>
      inScope(storage, access, (scope) => openCapacityStore(scope).ofBureau()),
    listCapacities: async ({ access }) => {
      requireOperator(access, hubBureau);
      return inUnfencedScope(storage, access, (scope) => openCapacityStore(scope).ofAll());
    },
  };
}
