import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { base64, identifier, longText, moment } from '../values/text.ts';
import { countedRate, searchKind } from './searches.ts';

/** What is compared: rates were counted on fingers, so palms have policies of their own, and none to decide by. */
const probeModality = z.enum(['finger', 'palm']);

const rate = z.number().gt(0).lte(1);
/** What decides which candidates are shown, and which need no examiners. */
const thresholds = {
  kind: searchKind,
  modality: probeModality,
  /** Candidates by more impostors than this share are not shown. */
  candidateFmrMax: rate,
  /** Candidates up to this share are identified without examiners; null for never. */
  lightsOutFmrMax: rate.nullable(),
  candidatesMax: z.int().min(1).max(contractLimits.candidatesMax),
  /** Prints below it always go to examiners, 0 to 100. */
  qualityMin: z.int().min(0).max(100),
};
export const newThresholdPolicy = z
  .strictObject({ ...thresholds, modality: probeModality.default('finger'), reason: longText })
  .refine(({ kind, lightsOutFmrMax }) => kind === 'print-to-print' || lightsOutFmrMax === null, {
    message: 'marks always go to examiners',
    path: ['lightsOutFmrMax'],
  })
  .refine(({ modality, lightsOutFmrMax }) => modality === 'finger' || lightsOutFmrMax === null, {
    message: 'palms always go to examiners: nobody has counted their rates',
    path: ['lightsOutFmrMax'],
  })
  .refine(
    ({ candidateFmrMax, lightsOutFmrMax }) =>
      lightsOutFmrMax === null || lightsOutFmrMax <= candidateFmrMax,
    { message: 'is above candidateFmrMax', path: ['lightsOutFmrMax'] },
  )
  .refine(
    ({ lightsOutFmrMax }) =>
      lightsOutFmrMax === null || lightsOutFmrMax >= contractLimits.falseMatchRateMin,
    { message: 'is a rate that no comparison claims', path: ['lightsOutFmrMax'] },
  );
export const thresholdPolicy = z.object({
  policyId: identifier,
  /** Counts within a kind of search and a modality. */
  version: z.int(),
  ...thresholds,
  reason: z.string(),
  proposedBy: identifier,
  proposedAt: moment,
  signedOffBy: identifier.nullable(),
  signedOffAt: moment.nullable(),
  /** The one that searches of its kind and modality go by: the last that was signed. */
  isActive: z.boolean(),
});
export const policyParams = z.object({ policyId: identifier });

/** A case whose answer is known, mixed into the examiners' work to measure it. */
export const newKnownAnswerCase = z.strictObject({
  kind: searchKind,
  /** Finger 1 to 10, 0 where it is not known. */
  position: z.int().min(0).max(10),
  probe: base64.max(contractLimits.recordBodyBytesMax),
  reference: base64.max(contractLimits.recordBodyBytesMax),
  answer: z.enum(['identification', 'exclusion']),
});
export const knownAnswerCase = z.object({
  caseId: identifier,
  kind: searchKind,
  answer: z.enum(['identification', 'exclusion']),
  score: z.number(),
  falseMatchRate: countedRate,
  createdAt: moment,
  /** Examiners who have decided it. */
  decidedCount: z.int(),
});
export const caseParams = z.object({ caseId: identifier });

/** How an examiner did: on real cases against what they came to, on known ones against the answer. */
export const examinerPerformance = z.object({
  examinerId: identifier,
  displayName: z.string(),
  decided: z.int(),
  identifications: z.int(),
  exclusions: z.int(),
  inconclusive: z.int(),
  /** Real cases that a supervisor settled otherwise. */
  overruled: z.int(),
  known: z.object({
    decided: z.int(),
    falseIdentifications: z.int(),
    falseExclusions: z.int(),
    inconclusive: z.int(),
    /** Wrong answers to known cases; null before there is one. */
    errorRate: z.number().nullable(),
  }),
});
