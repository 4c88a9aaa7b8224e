import { inScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import type { Storage } from '../storage/storage.ts';
import { openRecordStore } from './record-store.ts';

type Names = 'listRecords' | 'readRecord' | 'deleteRecord' | 'readAccessLog';

export function recordHandlers(storage: Storage): SomeHandlers<Names> {
  return {
    listRecords: ({ access, query }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).list(query.cursor, query.limit)),
    readRecord: ({ access, params }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).read(params.recordId)),
    deleteRecord: ({ access, params }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).delete(params.recordId, 'source')),
    readAccessLog: ({ access, params, query }) =>
      inScope(storage, access, (scope) =>
        openRecordStore(scope).accessLog(params.recordId, Number(query.cursor ?? -1), query.limit),
      ),
  };
}
