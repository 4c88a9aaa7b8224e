import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import * as schemas from '../schemas/statistics.ts';

export const statisticsRoutes = {
  readStatistics: {
    method: 'GET',
    path: '/v1/statistics',
    summary: 'Figures of your bureau by day, and its flows of hits with others',
    access: whoMay('searches.read'),
    isJustified: false,
    query: schemas.daysQuery,
    status: 200,
    response: schemas.bureauStatistics,
    errors: [],
  },
  readFlows: {
    method: 'GET',
    path: '/v1/statistics/flows',
    summary: 'Flows of hits between all bureaus, for who runs the hub',
    access: whoMay('operations.read'),
    isJustified: false,
    query: schemas.daysQuery,
    status: 200,
    response: schemas.flows,
    errors: [],
  },
  readCapacity: {
    method: 'GET',
    path: '/v1/capacity',
    summary: 'How many searches your bureau has left today',
    access: whoMay('searches.read'),
    isJustified: false,
    status: 200,
    response: schemas.capacity,
    errors: [],
  },
  listCapacities: {
    method: 'GET',
    path: '/v1/capacities',
    summary: 'What every bureau used of its searches today, for who runs the hub',
    access: whoMay('operations.read'),
    isJustified: false,
    status: 200,
    response: schemas.capacities,
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>;
