import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import * as schemas from '../schemas/searches.ts';
import { pageOf } from '../values/text.ts';

const read = whoMay('searches.read');

export const searchRoutes = {
  listSearches: {
    method: 'GET',
    path: '/v1/searches',
    summary: 'Searches of your bureau, newest first',
    access: read,
    isJustified: false,
    query: schemas.searchesQuery,
    status: 200,
    response: pageOf(schemas.searchSummary),
    errors: [],
  },
  readSearch: {
    method: 'GET',
    path: '/v1/searches/:searchId',
    summary: 'A search of your bureau with its timeline and candidates',
    access: read,
    isJustified: false,
    params: schemas.searchParams,
    status: 200,
    response: schemas.search,
    errors: ['not-found'],
  },
  watchSearch: {
    method: 'GET',
    path: '/v1/searches/:searchId/steps',
    summary:
      'The timeline of a search, answered once it is longer than you know or the wait is over',
    access: read,
    isJustified: false,
    params: schemas.searchParams,
    query: schemas.searchStepsQuery,
    status: 200,
    response: schemas.searchSteps,
    errors: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
