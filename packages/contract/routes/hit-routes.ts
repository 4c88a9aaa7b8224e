import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import * as schemas from '../schemas/hits.ts';
import { pageOf } from '../values/text.ts';

export const hitRoutes = {
  listHits: {
    method: 'GET',
    path: '/v1/hits',
    summary: 'Hits that your bureau asked for or is the source of, newest first',
    access: whoMay('searches.read'),
    isJustified: false,
    query: schemas.hitsQuery,
    status: 200,
    response: pageOf(schemas.hit),
    errors: [],
  },
  readHit: {
    method: 'GET',
    path: '/v1/hits/:hitId',
    summary: 'One hit, with identity data once its source released it',
    access: whoMay('searches.read'),
    isJustified: true,
    params: schemas.hitParams,
    status: 200,
    response: schemas.hit,
    errors: ['not-found'],
  },
  readReleasedPhotograph: {
    method: 'GET',
    path: '/v1/hits/:hitId/photographs/:photographId/image',
    summary: 'A photograph that the source of a hit released, as JPEG',
    access: whoMay('searches.read'),
    isJustified: true,
    params: schemas.hitPhotographParams,
    status: 200,
    binaryResponse: { mediaTypes: ['image/jpeg'] },
    errors: ['not-found'],
  },
  decideRelease: {
    method: 'PUT',
    path: '/v1/hits/:hitId/release',
    summary: 'Release or withhold the identity of your record',
    access: whoMay('releases.decide'),
    isJustified: false,
    params: schemas.hitParams,
    body: schemas.releaseDecision,
    status: 200,
    response: schemas.hit,
    errors: ['not-found', 'conflict'],
  },
} as const satisfies Readonly<Record<string, Route>>;
