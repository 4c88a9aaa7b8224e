import { rmSync, statSync } from 'node:fs';
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
  readonly fillSeconds: number;
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

/** Fills a gallery with synthetic people, starts it anew from its snapshot and searches it in both ways. */
export async function measureGallery(
  prints: number,
  probeCount: number,
  say: (text: string) => void,
): Promise<GalleryMeasurement> {
  const people = Math.ceil(prints / fingersPerPerson);
  const options = { printsMax: people * fingersPerPerson };
  say(`filling a gallery with ${options.printsMax} prints`);
  const filled = createGallery(options);
  const fillSeconds = await timed(() => fill(filled, people));
  const { gallery, ...start } = await restart(filled, options, say);
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
      fillSeconds,
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

async function restart(filled: Gallery, options: GalleryOptions, say: (text: string) => void) {
  const path = join(tmpdir(), `whorl-bench-${process.pid}`);
  try {
    say('saving it and starting it again');
    try {
      await filled.save(path);
    } finally {
      await filled.close();
    }
    const startedMs = performance.now();
    const gallery = await loadGallery(path, options);
    const coldStartSeconds = (performance.now() - startedMs) / 1000;
    return { gallery, coldStartSeconds, snapshotBytes: statSync(path).size };
  } finally {
    rmSync(path, { force: true });
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
