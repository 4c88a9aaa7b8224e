import { compareTemplates, type PreparedTemplate, prepareTemplate } from '@whorl/fingerprint';
import type { Person } from '../files/load-people.ts';
import type { Print } from '../files/print.ts';
import { mayBeSameSkin } from '../files/skin-position.ts';

/** A person whose prints are ready for comparison. */
export interface PreparedPerson {
  readonly person: Person;
  readonly prints: readonly { readonly print: Print; readonly prepared: PreparedTemplate }[];
}

/** The best comparison of one probe print with a candidate. */
export interface PrintMatch {
  readonly probePlace: string;
  readonly referencePlace: string;
  readonly probeIndex: number;
  readonly referenceIndex: number;
  readonly score: number;
  readonly falseMatchRate: number;
}

export interface Candidate {
  readonly person: Person;
  /** Sum over the probe's prints of the best score of each. */
  readonly score: number;
  /** Rate at which impostors reach the best of the prints, times the comparisons that were tried. */
  readonly falseMatchRate: number;
  readonly prints: readonly PrintMatch[];
}

export function preparePerson(person: Person): PreparedPerson {
  const prints = person.prints.map((print) => ({
    print,
    prepared: prepareTemplate(print.template),
  }));
  return { person, prints };
}

/** A candidate stands out where fewer than one false candidate in a hundred searches reaches it. */
const falseAlarmsMax = 0.01;

/** Whether the false alarms to expect in a gallery of that size are few enough to call it a match. */
export function standsOut(candidate: Candidate | undefined, galleryCount: number): boolean {
  return candidate !== undefined && candidate.falseMatchRate * galleryCount <= falseAlarmsMax;
}

/**
 * Ranks a gallery by likeness to one person. Prints of known positions are compared with the same
 * finger only; a print of unknown position with every finger.
 */
export function search(
  probe: PreparedPerson,
  gallery: readonly PreparedPerson[],
  candidatesMax: number,
): readonly Candidate[] {
  return gallery
    .map((reference) => candidateOf(probe, reference))
    .filter((candidate) => candidate !== undefined)
    .sort((a, b) => b.score - a.score || a.person.name.localeCompare(b.person.name))
    .slice(0, candidatesMax);
}

function candidateOf(probe: PreparedPerson, reference: PreparedPerson): Candidate | undefined {
  const matches: PrintMatch[] = [];
  let comparisonCount = 0;
  for (const [probeIndex, own] of probe.prints.entries()) {
    let best: PrintMatch | undefined;
    for (const [referenceIndex, other] of reference.prints.entries()) {
      if (!mayBeSameSkin(own.print.position, other.print.position)) continue;
      comparisonCount++;
      const { score, falseMatchRate } = compareTemplates(own.prepared, other.prepared);
      if (best && best.score >= score) continue;
      const probePlace = own.print.place;
      const referencePlace = other.print.place;
      best = { probePlace, referencePlace, probeIndex, referenceIndex, score, falseMatchRate };
    }
    if (best) matches.push(best);
  }
  if (matches.length === 0) return undefined;
  const lowestRate = Math.min(...matches.map(({ falseMatchRate }) => falseMatchRate));
  return {
    person: reference.person,
    score: matches.reduce((sum, match) => sum + match.score, 0),
    falseMatchRate: Math.min(1, lowestRate * comparisonCount),
    prints: matches,
  };
}
