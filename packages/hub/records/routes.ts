import { inScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { readPrintImage } from './print-image.ts';
import { openRecordStore } from './record-store.ts';

type Names = 'listRecords' | 'readRecord' | 'readReferenceImage' | 'deleteRecord' | 'readAccessLog';

export function recordHandlers(storage: Storage, images: ImageStore): SomeHandlers<Names> {
  return {
    listRecords: ({ access, query }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).list(query)),
    readRecord: ({ access, params }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).read(params.recordId)),
    readReferenceImage: async ({ access, params }) => {
      const placed = await inScope(storage, access, (scope) =>
        openRecordStore(scope).referenceImage(params.recordId, params.referenceId),
      );
      return { mediaType: 'image/png', bytes: await readPrintImage(images, placed) };
    },
    deleteRecord: ({ access, params }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).delete(params.recordId, 'source')),
    readAccessLog: ({ access, params, query }) =>
      inScope(storage, access, (scope) => openRecordStore(scope).accessLog(params.recordId, query)),
  };
}
