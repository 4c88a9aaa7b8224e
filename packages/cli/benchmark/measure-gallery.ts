import { existsSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import {
  createGallery,
  type Gallery,
  type GalleryOptions,
  type GallerySearch,
  loadGallery,
  rightsFilter,
} from '@whorl/gallery';
import { makePeople } from './people-source.ts';
import { quantile } from './quantile.ts';
import { type KnownSearch, printsCompared, rank1Rate, runSearches } from './run-searches.ts';

export const fingersPerPerson = 10;
/** Everybody of a synthetic population is of one class of rights. */
export const openRights = 0;
const seed = 1;
/** The gallery holds the first impressions, probes are the second ones. */
const galleryImpression = 0;
export const probeImpression = 1;
/** Searches at once, so that no core waits for the next question. */
const searchesAtOnce = 4;
const runCount = 2;

/** What one finger, not known which, against a gallery of so many prints costs and finds. */
export interface GalleryMeasurement {
  readonly prints: number;
  readonly people: number;
  /** Not known of a gallery that an earlier run made. */
  readonly fillSeconds?: number;
  readonly coldStartSeconds: number;
  readonly snapshotBytes: number;
  readonly probes: number;
  /** One value for each run. */
  readonly twoStagePrintsPerSecond: readonly number[];
  readonly twoStagePrintsPerCpuSecond: readonly number[];
  readonly exhaustivePrintsPerSecond: number;
  readonly exhaustivePrintsPerCpuSecond: number;
  /** Of one search at a time in two stages. */
  readonly latencyMsMedian: number;
  readonly twoStageRank1: number;
  readonly exhaustiveRank1: number;
}

/**
 * Fills a gallery with synthetic people, starts it anew from its snapshot and searches it in both ways. In `keepFolder` the
 * snapshot stays for the next run, which then need not make it again.
 */
export async function measureGallery(
  prints: number,
  probeCount: number,
  say: (text: string) => void,
  keepFolder?: string,
): Promise<GalleryMeasurement> {
  const people = Math.ceil(prints / fingersPerPerson);
  const options = { printsMax: people * fingersPerPerson };
  const { gallery, ...start } = await startedGallery(people, options, say, keepFolder);
  try {
    const searches = await singleFingerSearches(people, probeCount);
    say(`searching ${searches.length} single fingers in two stages`);
    await runSearches(gallery, searches.slice(0, searchesAtOnce), searchesAtOnce);
    const latencies = await runSearches(gallery, searches.slice(0, 20), 1);
    const runs = [];
    for (let i = 0; i < runCount; i++)
      runs.push(await runSearches(gallery, searches, searchesAtOnce));
    say('and exhaustively');
    const exhaustive = await runSearches(gallery, searches.map(exhaustively), searchesAtOnce);
    return {
      ...gallery.size(),
      ...start,
      probes: searches.length,
      twoStagePrintsPerSecond: runs.map((run) => printsCompared(run) / run.seconds),
      twoStagePrintsPerCpuSecond: runs.map((run) => printsCompared(run) / run.cpuSeconds),
      exhaustivePrintsPerSecond: printsCompared(exhaustive) / exhaustive.seconds,
      exhaustivePrintsPerCpuSecond: printsCompared(exhaustive) / exhaustive.cpuSeconds,
      latencyMsMedian: quantile(latencies.latenciesMs, 0.5),
      twoStageRank1: rank1Rate(searches, runs[0]!),
      exhaustiveRank1: rank1Rate(searches, exhaustive),
    };
  } finally {
    await gallery.close();
  }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1000;
}

async function fill(gallery: Gallery, people: number): Promise<void> {
  const all = Array.from({ length: people }, (_, person) => person);
  await makePeople({ seed, impression: galleryImpression }, all, async (part) => {
    await Promise.all(
      part.map(({ person, prints }) =>
        gallery.put({ personId: idOf(person), rightsClass: openRights, prints }),
      ),
    );
  });
}

const idOf = (person: number) => `person-${person}`;

/** A gallery as it starts from a snapshot, which is made before if it is not there. */
async function startedGallery(
  people: number,
  options: GalleryOptions,
  say: (text: string) => void,
  keepFolder?: string,
) {
  const name = `whorl-bench-${options.printsMax}${keepFolder === undefined ? `-${process.pid}` : ''}`;
  const path = join(keepFolder ?? tmpdir(), name);
  try {
    const isKept = existsSync(path);
    const fillSeconds = isKept ? undefined : await makeSnapshot(path, people, options, say);
    say('starting it');
    const startedMs = performance.now();
    const gallery = await loadGallery(path, options);
    const coldStartSeconds = (performance.now() - startedMs) / 1000;
    const snapshotBytes = statSync(path).size;
    return {
      gallery,
      coldStartSeconds,
      snapshotBytes,
      ...(fillSeconds === undefined ? {} : { fillSeconds }),
    };
  } finally {
    if (keepFolder === undefined) rmSync(path, { force: true });
  }
}

/** Gives the seconds that filling took. */
async function makeSnapshot(
  path: string,
  people: number,
  options: GalleryOptions,
  say: (text: string) => void,
): Promise<number> {
  say(`filling a gallery with ${options.printsMax} prints`);
  const filled = createGallery(options);
  try {
    const fillSeconds = await timed(() => fill(filled, people));
    say('saving it');
    await filled.save(path);
    return fillSeconds;
  } finally {
    await filled.close();
  }
}

/** One finger of each of some people, spread over the gallery, without saying which finger it is. */
async function singleFingerSearches(people: number, count: number): Promise<KnownSearch[]> {
  const step = Math.max(1, Math.floor(people / count));
  const chosen = Array.from({ length: Math.min(count, people) }, (_, i) => i * step);
  const searches: KnownSearch[] = [];
  await makePeople({ seed, impression: probeImpression }, chosen, async (part) => {
    for (const { person, prints } of part) {
      const { print } = prints[(person / step) % fingersPerPerson]!;
      const search = searchOf([{ position: 0, print }]);
      searches.push({ search, mateId: idOf(person) });
    }
  });
  return searches;
}

export function searchOf(probes: GallerySearch['probes']): GallerySearch {
  return { probes, filter: rightsFilter([openRights]), candidatesMax: 10 };
}

const exhaustively = ({ search, mateId }: KnownSearch): KnownSearch => ({
  search: { ...search, mode: 'exhaustive' },
  mateId,
});
