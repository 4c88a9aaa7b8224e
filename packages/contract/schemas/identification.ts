import { z } from 'zod';
import { problem } from '../errors.ts';
import { contractLimits } from '../limits.ts';
import { bureauCode } from '../values/countries.ts';
import { purpose } from '../values/governance.ts';
import { identifier, longText, moment } from '../values/text.ts';
import { identity } from './records.ts';

export const searchKind = z
  .enum(['print-to-print', 'print-to-mark', 'mark-to-print', 'mark-to-mark'])
  .describe('CPS, PMS, MPS and MMS of INT-I');
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
export const searchOutcome = z.enum(['hit', 'no-hit', 'inconclusive', 'refused']);

export const scoreTerm = z.object({
  name: z.string(),
  value: z.number(),
  contribution: z.number(),
});
export const decision = z.enum(['identification', 'exclusion', 'inconclusive']);

/** A candidate as the requesting bureau sees it: no identity, no reference before it is a hit. */
export const candidate = z.object({
  candidateId: identifier,
  rank: z.int(),
  score: z.number(),
  terms: z.array(scoreTerm),
  /** Share of impostor comparisons that reach this score. */
  falseMatchRate: z.number(),
  /** Impostors that would reach this score in a search of this gallery. */
  falseAlarmsExpected: z.number(),
  outcome: z.enum(['open', 'identification', 'exclusion', 'inconclusive']),
  decidedBy: z.enum(['examiners', 'supervisor', 'threshold-policy']).nullable(),
});
export const search = z.object({
  searchId: identifier,
  kind: searchKind,
  bureauId: bureauCode,
  state: searchState,
  outcome: searchOutcome.nullable(),
  purpose,
  caseReference: z.string().nullable(),
  controlNumber: z.string().nullable(),
  refusedFor: z.array(problem),
  comparedCount: z.int().nullable(),
  policyVersion: z.int().nullable(),
  requestedAt: moment,
  closedAt: moment.nullable(),
  candidates: z.array(candidate),
});
export const searchSummary = search.omit({ candidates: true });
export const searchParams = z.object({ searchId: identifier });

/** A case for an examiner: two prints and the score, nothing that tells who or where. */
export const examination = z.object({
  examinationId: identifier,
  kind: searchKind,
  isConflict: z.boolean(),
  assignedAt: moment,
  score: z.number(),
  terms: z.array(scoreTerm),
  falseMatchRate: z.number(),
  falseAlarmsExpected: z.number(),
  pairs: z.array(
    z.object({
      position: z.int(),
      probePrintId: identifier,
      referencePrintId: identifier,
    }),
  ),
});
export const examinationQueue = z.object({ waiting: z.int(), assigned: z.array(examination) });
export const examinationParams = z.object({ examinationId: identifier });
const markedFeature = z.strictObject({
  x: z.number().min(0).max(20_000),
  y: z.number().min(0).max(20_000),
  kind: z.enum(['ending', 'bifurcation', 'other']),
});
export const examinerDecision = z.strictObject({
  decision,
  notes: longText.optional(),
  probeFeatures: z.array(markedFeature).max(contractLimits.markedFeaturesMax).default([]),
  referenceFeatures: z.array(markedFeature).max(contractLimits.markedFeaturesMax).default([]),
});
export const decidedExamination = z.object({
  examinationId: identifier,
  decision,
  /** What the case as a whole came to, where this decision settled it. */
  candidateOutcome: z.enum(['open', 'identification', 'exclusion', 'inconclusive']),
});

export const hit = z.object({
  hitId: identifier,
  searchId: identifier,
  /** Null for everyone but source and requester, who are the only ones to see a hit. */
  recordId: identifier,
  sourceReference: z.string(),
  requestingBureau: bureauCode,
  sourceBureau: bureauCode,
  confirmedAt: moment,
  confirmedBy: z.enum(['examiners', 'supervisor', 'threshold-policy']),
  state: z.enum(['awaiting-release', 'released', 'withheld']),
  releaseDueAt: moment,
  isEscalated: z.boolean(),
  requestedFor: z.object({
    purpose,
    caseReference: z.string().nullable(),
    offence: z.string().nullable(),
  }),
  released: identity.nullable(),
  decisionReason: z.string().nullable(),
});
export const hitParams = z.object({ hitId: identifier });
export const releaseDecision = z.strictObject({
  decision: z.enum(['release', 'withhold']),
  reason: longText,
});
