import type { Route } from '../route.ts';
import { anyone, whoMay } from '../route.ts';
import * as operations from '../schemas/operations.ts';

const operate = whoMay('operations.read');

export const operationRoutes = {
  readHealth: {
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the process lives',
    access: anyone,
    isJustified: false,
    status: 200,
    response: operations.health,
    errors: [],
  },
  readReadiness: {
    method: 'GET',
    path: '/readyz',
    summary: 'Whether the hub takes requests: database, gallery, jobs',
    access: anyone,
    isJustified: false,
    status: 200,
    response: operations.readiness,
    errors: ['shutting-down'],
  },
  readMetrics: {
    method: 'GET',
    path: '/metrics',
    summary: 'Figures for Prometheus, without personal data',
    access: operate,
    isJustified: false,
    status: 200,
    binaryResponse: { mediaTypes: ['text/plain'] },
    errors: [],
  },
  readOpenApi: {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This contract as OpenAPI 3.1',
    access: anyone,
    isJustified: false,
    status: 200,
    binaryResponse: { mediaTypes: ['application/json'] },
    errors: [],
  },
  readContractPage: {
    method: 'GET',
    path: '/contract',
    summary: 'This contract as a page',
    access: anyone,
    isJustified: false,
    status: 200,
    binaryResponse: { mediaTypes: ['text/html'] },
    errors: [],
  },
  listJobs: {
    method: 'GET',
    path: '/v1/jobs',
    summary: 'The work of the hub: what waits, runs and failed',
    access: operate,
    isJustified: false,
    status: 200,
    response: operations.jobs,
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>;
