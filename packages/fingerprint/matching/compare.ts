import type { Comparison, MinutiaPair } from '../comparison.ts';
import { claimedFalseMatchRate } from './calibration.ts';
import type { Evidence } from './evidence.ts';
import { createMatchingKernel, type MatchingKernel } from './kernels/matching-kernel.ts';
import { packedTemplateStrideBytes } from './packed-layout.ts';
import type { PreparedTemplate } from './prepared-template.ts';
import { scoreOf, termsOf } from './score-model.ts';

const nothingInCommon: Comparison = { score: 0, terms: [], pairs: [], falseMatchRate: 1 };

/**
 * In scans, prints with less relaxed similarity are not looked at further and score 0. tools/calibrate.ts counts what that
 * costs: none of 2,059 mated pairs of the FVC sets (own templates and another vendor's) that reach a false-match
 * rate of 0.1 %, and four in five strangers.
 */
export const scanRelaxedSimilarityMin = 0.0099;

/** Cost of a pair that fits exactly and of one at every limit, between which its fit runs from 1 to 0. */
const pairCostMin = -1.5;
const pairCostMax = 2;

/**
 * Compares two prints by their minutiae: likeness of neighbourhoods, agreement of the best pairs with one
 * another, then all minutiae of the two prints laid on each other. Any rotation and offset.
 */
export function compareTemplates(probe: PreparedTemplate, reference: PreparedTemplate): Comparison {
  const evidence = evidenceOf(probe, reference, 0);
  if (!evidence) return nothingInCommon;
  const score = scoreOf(evidence);
  return {
    score,
    terms: termsOf(evidence),
    pairs: pairsOf(probe, reference),
    falseMatchRate: claimedFalseMatchRate(score),
  };
}

/** The score of compareTemplates, without its reasons. */
export function scoreTemplates(probe: PreparedTemplate, reference: PreparedTemplate): number {
  return scoreAbove(probe, reference, 0);
}

/** The score of compareTemplates for scans, or 0 where the two have so little in common that it is not worked out. */
export function scanTemplates(probe: PreparedTemplate, reference: PreparedTemplate): number {
  return scoreAbove(probe, reference, scanRelaxedSimilarityMin);
}

function scoreAbove(
  probe: PreparedTemplate,
  reference: PreparedTemplate,
  relaxedSimilarityMin: number,
): number {
  const evidence = evidenceOf(probe, reference, relaxedSimilarityMin);
  return evidence ? scoreOf(evidence) : 0;
}

let kernel: MatchingKernel | undefined;
/** What lies in the kernel's two places, so that a probe is copied once for a whole scan. */
let loadedProbe: PreparedTemplate | undefined;
let loadedReference: PreparedTemplate | undefined;

function evidenceOf(
  probe: PreparedTemplate,
  reference: PreparedTemplate,
  rejectBelow: number,
): Evidence | undefined {
  kernel ??= createMatchingKernel();
  const probeAt = kernel.firstFreeByte;
  const referenceAt = probeAt + packedTemplateStrideBytes;
  if (loadedProbe !== probe) place(kernel, probeAt, probe);
  if (loadedReference !== reference) place(kernel, referenceAt, reference);
  loadedProbe = probe;
  loadedReference = reference;
  return kernel.evidenceOf(probeAt, referenceAt, rejectBelow);
}

function place({ memory }: MatchingKernel, address: number, { packed }: PreparedTemplate): void {
  new Uint8Array(memory.buffer, address, packed.bytes.length).set(packed.bytes);
}

/** The pairs of the last comparison, in the templates' own numbering. */
function pairsOf(probe: PreparedTemplate, reference: PreparedTemplate): readonly MinutiaPair[] {
  return (kernel?.pairs() ?? []).map((pair) => ({
    probeIndex: probe.packed.templateIndices[pair.probe]!,
    referenceIndex: reference.packed.templateIndices[pair.reference]!,
    fit: Math.max(0, Math.min(1, (pairCostMax - pair.cost) / (pairCostMax - pairCostMin))),
  }));
}
