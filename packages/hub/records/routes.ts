import type { Access } from '../governance/access.ts';
import { inScope, type Scope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import { openDeletionReceipts } from './deletion-receipts.ts';
import { addPhotographs } from './enrol-photographs.ts';
import { addReferences, enrolRecord, type RecordService } from './enrol-record.ts';
import { findRecords } from './find-records.ts';
import { readPhotographImage } from './photograph-image.ts';
import { readPrintImage } from './print-image.ts';
import { openRecordStore } from './record-store.ts';
import { openRecordWriter } from './record-writer.ts';
import { watermarkOf } from './watermark.ts';

type Names =
  | 'listRecords'
  | 'readRecord'
  | 'readReferenceImage'
  | 'readAccessLog'
  | 'findRecords'
  | 'enrolRecord'
  | 'changeRecord'
  | 'restrictRecord'
  | 'extendRetention'
  | 'contestRecord'
  | 'addReferences'
  | 'removeReference'
  | 'readPhotograph'
  | 'addPhotographs'
  | 'removePhotograph'
  | 'deleteRecord'
  | 'listDeletionReceipts'
  | 'readDeletionReceipt';

export function recordHandlers(service: RecordService): SomeHandlers<Names> {
  const { storage, images } = service;
  const reading = <T>(access: Access, read: (scope: Scope) => Promise<T>) =>
    inScope(storage, access, read);
  /** A change answers with the record as it is then. */
  const changing = (
    access: Access,
    recordId: string,
    change: (writer: ReturnType<typeof openRecordWriter>) => Promise<void>,
  ) =>
    inScope(storage, access, async (scope) => {
      await change(openRecordWriter(scope));
      return openRecordStore(scope).read(recordId);
    });
  return {
    listRecords: ({ access, query }) =>
      reading(access, (scope) => openRecordStore(scope).list(query)),
    readRecord: ({ access, params }) =>
      reading(access, (scope) => openRecordStore(scope).read(params.recordId)),
    readReferenceImage: async ({ access, params }) => {
      const { recordId, referenceId } = params;
      const [placed, watermark] = await reading(access, async (scope) => [
        await openRecordStore(scope).referenceImage(recordId, referenceId),
        await watermarkOf(scope),
      ]);
      return { mediaType: 'image/png', bytes: await readPrintImage(images, placed, watermark) };
    },
    readPhotograph: async ({ access, params: { recordId, photographId } }) => {
      const [placed, watermark] = await reading(access, async (scope) => [
        await openRecordStore(scope).photograph(recordId, photographId),
        await watermarkOf(scope),
      ]);
      const bytes = await readPhotographImage(images, placed, watermark);
      return { mediaType: 'image/jpeg', bytes };
    },
    addPhotographs: ({ access, params, body }) =>
      addPhotographs(service, access, params.recordId, body),
    removePhotograph: ({ access, params: { recordId, photographId }, body }) =>
      changing(access, recordId, (writer) =>
        writer.removePhotograph(recordId, photographId, body.version),
      ),
    readAccessLog: ({ access, params, query }) =>
      reading(access, (scope) => openRecordStore(scope).accessLog(params.recordId, query)),
    findRecords: ({ access, body }) => reading(access, (scope) => findRecords(scope, body)),
    enrolRecord: ({ access, body }) => enrolRecord(service, access, body),
    changeRecord: ({ access, params: { recordId }, body }) =>
      changing(access, recordId, (writer) => writer.change(recordId, body)),
    restrictRecord: ({ access, params: { recordId }, body }) =>
      changing(access, recordId, (writer) => writer.restrict(recordId, body)),
    extendRetention: ({ access, params: { recordId }, body }) =>
      changing(access, recordId, (writer) => writer.extend(recordId, body)),
    contestRecord: ({ access, params: { recordId }, body }) =>
      changing(access, recordId, (writer) => writer.contest(recordId, body)),
    addReferences: ({ access, params, body }) =>
      addReferences(service, access, params.recordId, body),
    removeReference: ({ access, params: { recordId, referenceId }, body }) =>
      changing(access, recordId, (writer) =>
        writer.removePrint(recordId, referenceId, body.version),
      ),
    deleteRecord: ({ access, params, body }) =>
      reading(access, (scope) =>
        openRecordStore(scope).delete(params.recordId, 'source', body.reason),
      ),
    listDeletionReceipts: ({ access, query }) =>
      reading(access, (scope) => openDeletionReceipts(scope).list(query.cursor, query.limit)),
    readDeletionReceipt: ({ access, params }) =>
      reading(access, (scope) => openDeletionReceipts(scope).read(params.receiptId)),
  };
}
