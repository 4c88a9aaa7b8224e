import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import * as schemas from '../schemas/examinations.ts';
import { pageOf } from '../values/text.ts';

const examine = whoMay('examinations.decide');

export const examinationRoutes = {
  takeExamination: {
    method: 'POST',
    path: '/v1/examinations',
    summary: 'Take the next case that you may examine',
    access: examine,
    isJustified: false,
    status: 200,
    response: schemas.examinationQueue,
    errors: [],
  },
  listExaminations: {
    method: 'GET',
    path: '/v1/examinations',
    summary: 'Your cases, and how many wait',
    access: examine,
    isJustified: false,
    status: 200,
    response: schemas.examinationQueue,
    errors: [],
  },
  listPastExaminations: {
    method: 'GET',
    path: '/v1/examinations/past',
    summary: 'What you decided, newest first',
    access: examine,
    isJustified: false,
    query: schemas.pastExaminationsQuery,
    status: 200,
    response: pageOf(schemas.pastExamination),
    errors: [],
  },
  readExamination: {
    method: 'GET',
    path: '/v1/examinations/:examinationId',
    summary:
      'One of your cases with prints, minutiae and what the engine paired, until you decide it',
    access: examine,
    isJustified: false,
    params: schemas.examinationParams,
    status: 200,
    response: schemas.examinationDetail,
    errors: ['not-found'],
  },
  readExaminationImage: {
    method: 'GET',
    path: '/v1/examinations/:examinationId/prints/:printId/image',
    summary:
      'A print of one of your cases as PNG, its resolution stated inside, until you decide it',
    access: examine,
    isJustified: false,
    params: schemas.examinationImageParams,
    status: 200,
    binaryResponse: { mediaTypes: ['image/png'] },
    errors: ['not-found'],
  },
  decideExamination: {
    method: 'PUT',
    path: '/v1/examinations/:examinationId/decision',
    summary: 'Decide a case, once',
    access: examine,
    isJustified: false,
    params: schemas.examinationParams,
    body: schemas.examinerDecision,
    status: 200,
    response: schemas.decidedExamination,
    errors: ['not-found', 'conflict'],
  },
} as const satisfies Readonly<Record<string, Route>>;
