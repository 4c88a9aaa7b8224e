import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { identifier, longText, moment, pageQuery } from '../values/text.ts';
import { candidateOutcome, countedAlarms, countedRate, scoreTerm, searchKind } from './searches.ts';

export const decision = z.enum(['identification', 'exclusion', 'inconclusive']);

/** A case for an examiner: two prints and the score, nothing that tells who or where. */
export const examination = z.object({
  examinationId: identifier,
  kind: searchKind,
  isConflict: z.boolean(),
  assignedAt: moment,
  score: z.number(),
  terms: z.array(scoreTerm),
  falseMatchRate: countedRate,
  falseAlarmsExpected: countedAlarms,
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

/** In pixels at 500 ppi from the top left, whatever the image has: scale by the widths of both. */
export const minutia = z.object({
  x: z.number(),
  y: z.number(),
  /** Counter-clockwise from the positive x axis, as in ISO/IEC 19794-2. */
  angleDegrees: z.number(),
  type: z.enum(['ending', 'bifurcation', 'unknown']),
  quality: z.number(),
});
export const examinedPrint = z.object({
  printId: identifier,
  width: z.int(),
  height: z.int(),
  quality: z.int(),
  /** Whether readExaminationImage has a picture of it: minutiae may have come without one. */
  hasImage: z.boolean(),
  minutiae: z.array(minutia),
});
const markedFeature = z.strictObject({
  x: z.number().min(0).max(20_000),
  y: z.number().min(0).max(20_000),
  kind: z.enum(['ending', 'bifurcation', 'other']),
});
export const comparedPair = z.object({
  position: z.int(),
  score: z.number(),
  terms: z.array(scoreTerm),
  falseMatchRate: countedRate,
  probe: examinedPrint,
  reference: examinedPrint,
  /** Minutiae that were held to be the same, as indexes; fit runs from 0 to 1. */
  minutiaPairs: z.array(
    z.object({ probeIndex: z.int(), referenceIndex: z.int(), fit: z.number() }),
  ),
});
/** What somebody found before, without a name: only a supervisor who settles a conflict sees it. */
export const earlierDecision = z.object({
  decision,
  notes: z.string().nullable(),
  probeFeatures: z.array(markedFeature),
  referenceFeatures: z.array(markedFeature),
});
export const examinationDetail = examination.omit({ pairs: true }).extend({
  decision: decision.nullable(),
  decidedAt: moment.nullable(),
  pairs: z.array(comparedPair),
  earlier: z.array(earlierDecision),
});
export const examinationImageParams = z.object({
  examinationId: identifier,
  printId: identifier,
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
  candidateOutcome,
});
/** An own decision of the past. */
export const pastExamination = z.object({
  examinationId: identifier,
  kind: searchKind,
  isConflict: z.boolean(),
  assignedAt: moment,
  decidedAt: moment,
  decision,
  notes: z.string().nullable(),
});
export const pastExaminationsQuery = pageQuery;
