import { contractLimits } from '../limits.ts';
import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import * as schemas from '../schemas/supervision.ts';
import { pageOf } from '../values/text.ts';

const supervise = whoMay('examinations.supervise');

/** For the supervisors of the hub's own examiners. */
export const supervisionRoutes = {
  listThresholdPolicies: {
    method: 'GET',
    path: '/v1/threshold-policies',
    summary: 'All versions of the threshold policies, newest first',
    access: supervise,
    isJustified: false,
    status: 200,
    response: pageOf(schemas.thresholdPolicy),
    errors: [],
  },
  proposeThresholdPolicy: {
    method: 'POST',
    path: '/v1/threshold-policies',
    summary:
      'Propose a new version of a policy; it decides nothing before another supervisor signs',
    access: supervise,
    isJustified: false,
    body: schemas.newThresholdPolicy,
    status: 201,
    response: schemas.thresholdPolicy,
    errors: [],
  },
  signOffThresholdPolicy: {
    method: 'PUT',
    path: '/v1/threshold-policies/:policyId/sign-off',
    summary: 'Sign a policy that another supervisor proposed; searches go by it from now on',
    access: supervise,
    isJustified: false,
    params: schemas.policyParams,
    status: 200,
    response: schemas.thresholdPolicy,
    errors: ['not-found', 'conflict'],
  },
  listKnownAnswerCases: {
    method: 'GET',
    path: '/v1/known-answer-cases',
    summary: 'Cases whose answer is known, mixed into the work of the examiners',
    access: supervise,
    isJustified: false,
    status: 200,
    response: pageOf(schemas.knownAnswerCase),
    errors: [],
  },
  createKnownAnswerCase: {
    method: 'POST',
    path: '/v1/known-answer-cases',
    summary: 'Add a case whose answer is known, from two images',
    access: supervise,
    isJustified: false,
    body: schemas.newKnownAnswerCase,
    bodyBytesMax: contractLimits.recordBodyBytesMax,
    status: 201,
    response: schemas.knownAnswerCase,
    errors: ['quality-insufficient'],
  },
  deleteKnownAnswerCase: {
    method: 'DELETE',
    path: '/v1/known-answer-cases/:caseId',
    summary: 'Remove a known case with its images and what examiners decided of it',
    access: supervise,
    isJustified: false,
    params: schemas.caseParams,
    status: 204,
    errors: ['not-found'],
  },
  listExaminerPerformance: {
    method: 'GET',
    path: '/v1/examiners/performance',
    summary: 'Decisions and error rates of each examiner',
    access: supervise,
    isJustified: false,
    status: 200,
    response: pageOf(schemas.examinerPerformance),
    errors: [],
  },
} as const satisfies Readonly<Record<string, Route>>;
