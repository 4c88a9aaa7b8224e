import type { QualityReason, QualityTerms } from './impression-quality.ts';

interface Rule {
  readonly reason: QualityReason;
  /** How far beyond its limit the measure is: above 0 the reason holds, and 1 is as bad as it gets. */
  readonly excess: (terms: QualityTerms) => number;
}

/**
 * Limits beyond which one print in twenty to fifty of the FVC sets B lies, looked at one by one: below and above them the
 * prints look as the reason says (tools/evaluate-quality.ts). The second number is how far beyond is as bad as it gets.
 */
const areaMm2Min = 130;
const minutiaCountMin = 20;
const ridgeClarityMin = 50;
const contrastGrayLevelsMin = 60;
const ridgeShareMin = 0.34;
const ridgeShareMax = 0.6;
const ridgeShareBeyond = 0.15;

const rules: readonly Rule[] = [
  { reason: 'small-area', excess: ({ areaMm2 }) => 1 - areaMm2 / areaMm2Min },
  { reason: 'few-minutiae', excess: ({ minutiaCount }) => 1 - minutiaCount / minutiaCountMin },
  { reason: 'unclear-ridges', excess: ({ ridgeClarity }) => 1 - ridgeClarity / ridgeClarityMin },
  {
    reason: 'low-contrast',
    excess: ({ contrastGrayLevels }) => 1 - contrastGrayLevels / contrastGrayLevelsMin,
  },
  { reason: 'dry', excess: ({ ridgeShare }) => (ridgeShareMin - ridgeShare) / ridgeShareBeyond },
  { reason: 'wet', excess: ({ ridgeShare }) => (ridgeShare - ridgeShareMax) / ridgeShareBeyond },
];

/** The reasons that hold, the worst first. */
export function qualityReasons(terms: QualityTerms): readonly QualityReason[] {
  if (terms.areaMm2 === 0) return ['no-print'];
  return rules
    .map(({ reason, excess }) => ({ reason, by: excess(terms) }))
    .filter(({ by }) => by > 0)
    .sort((a, b) => b.by - a.by)
    .map(({ reason }) => reason);
}
