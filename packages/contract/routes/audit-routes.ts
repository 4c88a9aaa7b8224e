import type { Route } from '../route.ts';
import { anyone, whoMay } from '../route.ts';
import * as audit from '../schemas/audit.ts';

const read = whoMay('audit.read');

export const auditRoutes = {
  readAuditEntries: {
    method: 'GET',
    path: '/v1/audit/entries',
    summary: 'The audit log: whole for its chain, readable where it concerns your bureau',
    access: read,
    isJustified: false,
    query: audit.auditQuery,
    status: 200,
    response: audit.auditPage,
    errors: [],
  },
  readTreeHead: {
    method: 'GET',
    path: '/v1/audit/tree-head',
    summary: 'The newest signed tree head; keep it, to check later ones against it',
    access: anyone,
    isJustified: false,
    status: 200,
    response: audit.treeHead,
    errors: [],
  },
  readInclusionProof: {
    method: 'GET',
    path: '/v1/audit/inclusion-proof',
    summary: 'Proof that an entry is in the tree of a size',
    access: read,
    isJustified: false,
    query: audit.inclusionQuery,
    status: 200,
    response: audit.inclusionProof,
    errors: ['not-found'],
  },
  readConsistencyProof: {
    method: 'GET',
    path: '/v1/audit/consistency-proof',
    summary: 'Proof that a later tree only added to an earlier one',
    access: anyone,
    isJustified: false,
    query: audit.consistencyQuery,
    status: 200,
    response: audit.consistencyProof,
    errors: ['not-found'],
  },
  exportAudit: {
    method: 'GET',
    path: '/v1/audit/export',
    summary: 'The whole log as JSON lines, for: whorl audit verify FILE',
    access: read,
    isJustified: false,
    status: 200,
    binaryResponse: { mediaTypes: ['application/x-ndjson'] },
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>;
