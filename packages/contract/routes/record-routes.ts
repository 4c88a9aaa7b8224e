import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import * as records from '../schemas/records.ts';
import { pageOf } from '../values/text.ts';

const read = whoMay('records.read');
const write = whoMay('records.write');

export const recordRoutes = {
  listRecords: {
    method: 'GET',
    path: '/v1/records',
    summary: 'Records that you may see, newest first',
    access: read,
    isJustified: true,
    query: records.recordsQuery,
    status: 200,
    response: pageOf(records.recordSummary),
    errors: [],
  },
  readRecord: {
    method: 'GET',
    path: '/v1/records/:recordId',
    summary: 'One record; identity data only for its source',
    access: read,
    isJustified: true,
    params: records.recordParams,
    status: 200,
    response: records.record,
    errors: ['not-found'],
  },
  readReferenceImage: {
    method: 'GET',
    path: '/v1/records/:recordId/references/:referenceId/image',
    summary: 'A print of a record of your bureau as PNG',
    access: read,
    isJustified: true,
    params: records.referenceParams,
    status: 200,
    binaryResponse: { mediaTypes: ['image/png'] },
    errors: ['not-found'],
  },
  deleteRecord: {
    method: 'DELETE',
    path: '/v1/records/:recordId',
    summary: 'Delete a record of your bureau with templates and images',
    access: write,
    isJustified: true,
    params: records.recordParams,
    body: records.deletion,
    status: 200,
    response: records.deletionReceipt,
    errors: ['not-found'],
  },
  readAccessLog: {
    method: 'GET',
    path: '/v1/records/:recordId/access-log',
    summary: 'History of a record of your bureau: who found, saw or changed it, oldest first',
    access: read,
    isJustified: true,
    params: records.recordParams,
    query: records.accessLogQuery,
    status: 200,
    response: pageOf(records.accessLogEntry),
    errors: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
