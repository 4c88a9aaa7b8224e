import { createGallery, type Gallery } from '@whorl/gallery';
import {
  fingersPerPerson,
  openRights,
  probeImpression,
  searchOf,
  timed,
} from './measure-gallery.ts';
import { makePeople, type PackedPerson } from './people-source.ts';
import { quantile } from './quantile.ts';
import { type KnownSearch, offerSearches, rank1Rate, runSearches } from './run-searches.ts';

/** Ten-print searches against so many people. */
export interface TenPrintMeasurement {
  readonly people: number;
  /** People whose fingers were made; beyond them, people have fingers of several of them. */
  readonly peopleMade: number;
  readonly fillSeconds: number;
  readonly offeredPerSecond: number;
  readonly searchesPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Searches a second where the next is asked as soon as one is answered. */
  readonly saturatedPerSecond: number;
  /** Searches that one core answers in a second in which it has nothing else to do. */
  readonly searchesPerCpuSecond: number;
  readonly rank1: number;
  /** Of searches for people who are not there, those with a candidate that stands out. */
  readonly falsePositiveRate: number;
  /** Of searches for people who are there, those whose mate does not stand out. */
  readonly falseNegativeRate: number;
}

const seed = 7;
/** More would take hours: prints of these are dealt out to the others. */
const peopleMadeMax = 2_000;
/** The offered load of the goal; a machine that cannot carry it is offered this share of what it answers at most. */
const offeredPerSecondMax = 12;
const offeredShareMax = 0.9;
/** Somebody stands out where fewer false alarms than that are to be expected of one search. */
const falseAlarmsMax = 0.01;
const searchesAtOnce = 4;

export async function measureTenPrints(
  people: number,
  probeCount: number,
  say: (text: string) => void,
): Promise<TenPrintMeasurement> {
  const made = Math.min(people, peopleMadeMax);
  const gallery = createGallery({ printsMax: people * fingersPerPerson });
  try {
    say(`filling a gallery with the ten fingers of ${people} people`);
    const fillSeconds = await timed(() => fill(gallery, people, made));
    say(`searching ${probeCount} people who are there, and as many who are not`);
    const present = await tenPrintSearches(made, probeCount, true);
    const absent = await tenPrintSearches(made, probeCount, false);
    await runSearches(gallery, present.slice(0, searchesAtOnce), searchesAtOnce);
    const saturated = await runSearches(gallery, [...present, ...absent], searchesAtOnce);
    const mixed = present.flatMap((one, i) => [one, absent[i]!]);
    const saturatedPerSecond = saturated.answers.length / saturated.seconds;
    const offeredPerSecond = Math.min(offeredPerSecondMax, offeredShareMax * saturatedPerSecond);
    const offered = await offerSearches(gallery, mixed, offeredPerSecond);
    const alarms = mixed.map((_, i) => standsOut(offered.answers[i]!.candidates[0], people));
    const isPresent = (i: number) => i % 2 === 0;
    return {
      people,
      peopleMade: made,
      fillSeconds,
      offeredPerSecond,
      searchesPerSecond: mixed.length / offered.seconds,
      p50Ms: quantile(offered.latenciesMs, 0.5),
      p95Ms: quantile(offered.latenciesMs, 0.95),
      saturatedPerSecond,
      searchesPerCpuSecond: saturated.answers.length / saturated.cpuSeconds,
      rank1: rank1Rate(present, { ...saturated, answers: saturated.answers.slice(0, probeCount) }),
      falsePositiveRate: alarms.filter((alarm, i) => alarm && !isPresent(i)).length / probeCount,
      falseNegativeRate: alarms.filter((alarm, i) => !alarm && isPresent(i)).length / probeCount,
    };
  } finally {
    await gallery.close();
  }
}

/** By the score: the claimed rate ends before a gallery of this size could expect so few. */
const standsOut = (candidate: { score: number } | undefined, people: number) =>
  candidate !== undefined && 10 ** -candidate.score * people <= falseAlarmsMax;

/** The people who were made, then others who have each finger of somebody else of them. */
async function fill(gallery: Gallery, people: number, made: number): Promise<void> {
  const all: PackedPerson[] = [];
  const numbers = Array.from({ length: made }, (_, person) => person);
  await makePeople({ seed, impression: 0 }, numbers, async (part) => {
    for (const one of part) all[one.person] = one;
    await Promise.all(part.map(({ person, prints }) => put(gallery, person, prints)));
  });
  for (let person = made; person < people; person += batchPeople) {
    const batch = Array.from({ length: Math.min(batchPeople, people - person) }, (_, i) => {
      const prints = all[0]!.prints.map((_, finger) => {
        const owner =
          ((person + i) * strides[finger]! + finger * Math.floor((person + i) / made)) % made;
        return all[owner]!.prints[finger]!;
      });
      return put(gallery, person + i, prints);
    });
    await Promise.all(batch);
  }
}

const batchPeople = 200;
/** Primes, by which the fingers of one person go to different others. */
const strides = [1, 3, 7, 11, 13, 17, 19, 23, 29, 31];

const put = (gallery: Gallery, person: number, prints: PackedPerson['prints']) =>
  gallery.put({ personId: `person-${person}`, rightsClass: openRights, prints });

/** Second impressions of people who are in the gallery, or of others of the same population. */
async function tenPrintSearches(
  made: number,
  count: number,
  arePresent: boolean,
): Promise<KnownSearch[]> {
  const step = Math.max(1, Math.floor(made / count));
  const chosen = Array.from({ length: count }, (_, i) =>
    arePresent ? (i * step) % made : made + i,
  );
  const searches: KnownSearch[] = [];
  await makePeople({ seed, impression: probeImpression }, chosen, async (part) => {
    for (const { person, prints } of part) {
      const mateId = arePresent ? `person-${person}` : undefined;
      searches.push({ search: searchOf(prints), mateId });
    }
  });
  return searches;
}
