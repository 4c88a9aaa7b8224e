import { scanTemplates } from '@whorl/fingerprint';
import type { PackedPrint } from '../packed-print.ts';
import type { GalleryPerson, GalleryPrint } from '../person.ts';
import { compareCandidates, type FingerMatch, type GalleryCandidate } from '../search/candidate.ts';
import { claimedPersonRate, fingerWeightNats, fuseFingers, fusionTerms } from '../search/fusion.ts';
import type { GalleryAnswer, GallerySearch } from '../search/gallery-search.ts';
import { fingerOf, mayBeSameFinger, probeGroups } from '../search/probe-fingers.ts';
import { isAllowed } from '../search/rights-filter.ts';

interface Version {
  readonly person: GalleryPerson;
  readonly version: number;
}

/** A gallery as one would write it in a minute: a map of people, looked through one after the other. */
export function createReferenceGallery() {
  const people = new Map<string, Version>();
  return {
    put: (person: GalleryPerson, version: number): void => {
      people.set(person.personId, { person, version });
    },
    remove: (personId: string): boolean => people.delete(personId),
    search: (search: GallerySearch): GalleryAnswer => {
      const { filter, atMs = Date.now(), candidatesMax, falseMatchRateMax = 1 } = search;
      const seen = [...people.values()].filter(
        ({ person }) =>
          isAllowed(filter, person.rightsClass) &&
          (person.visibleUntilMs ?? Number.POSITIVE_INFINITY) > atMs,
      );
      const comparable = seen.map(({ person, version }) => ({
        prints: person.prints.filter(({ position }) =>
          search.probes.some((probe) => mayBeSameFinger(probe.position, position)),
        ).length,
        candidate: referenceCandidate(search.probes, person, version),
      }));
      const compared = comparable.filter(({ prints }) => prints > 0);
      return {
        candidates: compared
          .map(({ candidate }) => candidate)
          .filter(({ score }) => score > 0 && 10 ** -score <= falseMatchRateMax)
          .sort(compareCandidates)
          .slice(0, candidatesMax),
        peopleCompared: compared.length,
        printsCompared: compared.reduce((sum, { prints }) => sum + prints, 0),
      };
    },
  };
}

/** The candidate that one version of a person is for these probes. */
export function referenceCandidate(
  probes: readonly GalleryPrint[],
  person: GalleryPerson,
  version: number,
): GalleryCandidate {
  const best: FingerMatch[] = [];
  for (const [probeIndex, group] of probeGroups(probes).entries()) {
    const probe = probes[probeIndex]!;
    for (const [referenceIndex, reference] of person.prints.entries()) {
      if (!mayBeSameFinger(probe.position, reference.position)) continue;
      const score = scoreOf(probe.print, reference.print);
      const former = best[group];
      const triedCount = (former?.triedCount ?? 0) + 1;
      const position = fingerOf(probe.position || reference.position);
      best[group] =
        former && former.score >= score
          ? { ...former, triedCount }
          : { position, probeIndex, referenceIndex, score, triedCount };
    }
  }
  const fingers = best.filter((finger) => finger !== undefined);
  const nats = fingers.map(({ score, triedCount }) => fingerWeightNats(score, triedCount));
  const score = fuseFingers(
    nats.reduce((sum, value) => sum + value, 0),
    fingers.length,
  );
  const { personId } = person;
  return {
    personId,
    version,
    score,
    falseMatchRate: claimedPersonRate(score),
    fingers,
    terms: fusionTerms(fingers),
  };
}

function scoreOf(probe: PackedPrint, reference: PackedPrint): number {
  const prepared = (bytes: PackedPrint) => ({ packed: { bytes, templateIndices: [] } });
  return scanTemplates(prepared(probe), prepared(reference));
}
