import { decodeWsq } from '@whorl/codecs';
import {
  compareTemplates,
  encodeTemplate,
  extract,
  prepareTemplate,
  storedTemplate,
} from '@whorl/fingerprint';

/** All that two prints give: whatever the machine, it must be the same to the last bit. */
export interface PrintAnswer {
  readonly templates: readonly (readonly number[])[];
  readonly score: number;
  readonly contributions: readonly number[];
  readonly pairs: readonly (readonly [number, number, number])[];
}

/** Decodes two WSQ images, extracts their templates and compares them. */
export function comparePrints(a: Uint8Array, b: Uint8Array): PrintAnswer {
  const templates = [a, b].map((bytes) => storedTemplate(extract(decodeWsq(bytes))));
  const [probe, reference] = templates.map(prepareTemplate);
  const { score, terms, pairs } = compareTemplates(probe!, reference!);
  return {
    templates: templates.map((template) => [...encodeTemplate(template)]),
    score,
    contributions: terms.map(({ contribution }) => contribution),
    pairs: pairs.map(({ probeIndex, referenceIndex, fit }) => [probeIndex, referenceIndex, fit]),
  };
}
