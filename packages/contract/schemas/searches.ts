import { z } from 'zod';
import { problem } from '../errors.ts';
import { bureauCode } from '../values/countries.ts';
import { purpose } from '../values/governance.ts';
import { identifier, moment, pageQuery } from '../values/text.ts';

export const searchKinds = [
  'print-to-print',
  'print-to-mark',
  'mark-to-print',
  'mark-to-mark',
] as const;
export const searchKind = z.enum(searchKinds).describe('CPS, PMS, MPS and MMS of INT-I');
export type SearchKind = z.infer<typeof searchKind>;

export const searchStates = [
  'received',
  'checked',
  'refused',
  'searched',
  'examined',
  'answered',
  'closed',
] as const;
export const searchState = z.enum(searchStates);
export type SearchState = z.infer<typeof searchState>;
export const searchOutcome = z.enum(['hit', 'no-hit', 'inconclusive', 'refused']);

export const scoreTerm = z.object({
  name: z.string(),
  value: z.number(),
  contribution: z.number(),
});
/**
 * Share of impostor comparisons that reach a score. Null where a palm is among what was compared: the scores of palms
 * are reckoned as a finger's, and nobody has counted how often strangers' palms reach them.
 */
export const countedRate = z.number().nullable();
/** Impostors that would reach the score in a search of this gallery; null where the rate is. */
export const countedAlarms = z.number().nullable();
export const candidateOutcome = z.enum(['open', 'identification', 'exclusion', 'inconclusive']);
export const decidedBy = z.enum(['examiners', 'supervisor', 'threshold-policy']);

/** A candidate as the requesting bureau sees it: no identity, no reference before it is a hit. */
export const candidate = z.object({
  candidateId: identifier,
  rank: z.int(),
  score: z.number(),
  terms: z.array(scoreTerm),
  falseMatchRate: countedRate,
  falseAlarmsExpected: countedAlarms,
  outcome: candidateOutcome,
  decidedBy: decidedBy.nullable(),
  /** The hit that an identification became. */
  hitId: identifier.nullable(),
});

/** A state that a search reached, and when: its timeline. */
export const searchStep = z.object({ state: searchState, at: moment });
export const searchSummary = z.object({
  searchId: identifier,
  kind: searchKind,
  bureauId: bureauCode,
  state: searchState,
  outcome: searchOutcome.nullable(),
  /** Made by the hub itself, because something was enrolled. */
  isAutomatic: z.boolean(),
  enrolledRecordId: identifier.nullable(),
  transactionId: identifier.nullable(),
  purpose,
  caseReference: z.string().nullable(),
  legalBasis: z.string().nullable(),
  offence: z.string().nullable(),
  controlNumber: z.string().nullable(),
  refusedFor: z.array(problem),
  comparedCount: z.int().nullable(),
  candidateCount: z.int(),
  policyVersion: z.int().nullable(),
  requestedAt: moment,
  closedAt: moment.nullable(),
});
export const search = searchSummary.extend({
  steps: z.array(searchStep),
  candidates: z.array(candidate),
});
export const searchParams = z.object({ searchId: identifier });
export const searchesQuery = pageQuery.extend({
  state: searchState.optional(),
  outcome: searchOutcome.optional(),
  kind: searchKind.optional(),
  /** Those that the hub made itself, or those that somebody sent. */
  isAutomatic: z.stringbool().optional(),
});

/** Waits for a search to move on: `after` is the number of steps that the caller knows. */
export const searchStepsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(searchStates.length).default(0),
  waitSeconds: z.coerce.number().int().min(0).max(25).default(0),
});
export const searchSteps = z.object({
  searchId: identifier,
  state: searchState,
  outcome: searchOutcome.nullable(),
  steps: z.array(searchStep),
});
