import { compareTemplates, prepareTemplate } from '@whorl/fingerprint';
import type { ComparedInput, ComparedPrints } from './worker-protocol.ts';

/** The engine's comparison of two prints, with its reasons. */
export function comparePrints(probe: ComparedInput, reference: ComparedInput): ComparedPrints {
  const { score, falseMatchRate, terms, pairs } = compareTemplates(
    prepareTemplate(probe),
    prepareTemplate(reference),
  );
  return { score, falseMatchRate, terms, pairs };
}
