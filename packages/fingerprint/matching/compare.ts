import type { Comparison, ScoreTerm } from '../comparison.ts';
import { falseMatchRate } from './calibration.ts';
import type { Evidence } from './evidence.ts';
import { type Observation, observe } from './observe.ts';
import type { PreparedTemplate } from './prepared-template.ts';
import { scoreModel, scoreStart } from './score-model.ts';

const nothingInCommon: Comparison = { score: 0, terms: [], pairs: [], falseMatchRate: 1 };

/**
 * Compares two prints by their minutiae: likeness of neighbourhoods, agreement of the best pairs with one
 * another, then all minutiae of the two prints laid on each other. Any rotation and offset.
 */
export function compareTemplates(probe: PreparedTemplate, reference: PreparedTemplate): Comparison {
  const isTurned = precedes(reference.packed.bytes, probe.packed.bytes);
  const [first, second] = isTurned ? [reference, probe] : [probe, reference];
  const observation = observe(first.print, second.print);
  if (!observation) return nothingInCommon;
  const terms = scoreTerms(observation.evidence);
  const score = scoreOf(observation.evidence);
  const pairs = pairsOf(observation, first, second).map((pair) =>
    isTurned ? { ...pair, probeIndex: pair.referenceIndex, referenceIndex: pair.probeIndex } : pair,
  );
  return { score, terms, pairs, falseMatchRate: falseMatchRate(score) };
}

/** The same score as compareTemplates, for scans that need nothing else. */
export function scoreTemplates(probe: PreparedTemplate, reference: PreparedTemplate): number {
  const isTurned = precedes(reference.packed.bytes, probe.packed.bytes);
  const observation = isTurned
    ? observe(reference.print, probe.print)
    : observe(probe.print, reference.print);
  return observation ? scoreOf(observation.evidence) : 0;
}

/** An order of templates by their content: who stands first must not change a score. */
function precedes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const index = a.findIndex((byte, i) => byte !== b[i]);
  return index >= 0 && a[index]! < b[index]!;
}

function scoreTerms(evidence: Evidence): ScoreTerm[] {
  const terms = scoreModel.map(({ name, measure, weight }) => {
    const value = measure(evidence);
    return { name, value, contribution: weight * value };
  });
  return [{ name: 'start', value: 1, contribution: scoreStart }, ...terms];
}

/** The sum of all contributions, 0 at the least. */
function scoreOf(evidence: Evidence): number {
  const sum = scoreModel.reduce(
    (total, { measure, weight }) => total + weight * measure(evidence),
    scoreStart,
  );
  return Math.max(0, sum);
}

function pairsOf({ pairing }: Observation, first: PreparedTemplate, second: PreparedTemplate) {
  return pairing.probe.map((a, i) => ({
    probeIndex: first.packed.templateIndices[a]!,
    referenceIndex: second.packed.templateIndices[pairing.reference[i]!]!,
    // The worth of a pair in choosing the overlay, brought to 0 to 1.
    fit: Math.max(0, Math.min(1, (2 - pairing.cost[i]!) / 3.5)),
  }));
}
