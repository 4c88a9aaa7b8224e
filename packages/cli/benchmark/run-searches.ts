import { performance } from 'node:perf_hooks';
import type { Gallery, GalleryAnswer, GallerySearch } from '@whorl/gallery';

/** A search with the person that it should find, if there is one. */
export interface KnownSearch {
  readonly search: GallerySearch;
  readonly mateId: string | undefined;
}

export interface SearchRun {
  readonly answers: readonly GalleryAnswer[];
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
  /** Of all cores together: says what a machine can do that has nothing else to do. */
  readonly cpuSeconds: number;
}

/** Starts a clock for the time that passes and the time that this process works. */
function startClock(): () => Pick<SearchRun, 'seconds' | 'cpuSeconds'> {
  const startedMs = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - startedMs) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
}

/** Runs all searches, so many at once: as soon as one is answered, the next is asked. */
export async function runSearches(
  gallery: Gallery,
  searches: readonly KnownSearch[],
  atOnce: number,
): Promise<SearchRun> {
  const answers: GalleryAnswer[] = [];
  const latenciesMs: number[] = [];
  let next = 0;
  const clock = startClock();
  const runOne = async () => {
    for (let i = next++; i < searches.length; i = next++) {
      const askedMs = performance.now();
      answers[i] = await gallery.search(searches[i]!.search);
      latenciesMs[i] = performance.now() - askedMs;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, runOne));
  return { answers, latenciesMs, ...clock() };
}

/** Asks at a fixed rate, whether or not earlier searches are answered, as clients do who know nothing of each other. */
export async function offerSearches(
  gallery: Gallery,
  searches: readonly KnownSearch[],
  perSecond: number,
): Promise<SearchRun> {
  const startedMs = performance.now();
  const clock = startClock();
  const latenciesMs: number[] = [];
  const answers = await Promise.all(
    searches.map(async ({ search }, i) => {
      const dueMs = startedMs + (1000 * i) / perSecond;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueMs - performance.now())));
      const answer = await gallery.search(search);
      // From when it was due: a client that could not even ask has waited as well.
      latenciesMs[i] = performance.now() - dueMs;
      return answer;
    }),
  );
  return { answers, latenciesMs, ...clock() };
}

/** Share of searches whose mate comes first. */
export function rank1Rate(searches: readonly KnownSearch[], { answers }: SearchRun): number {
  const hits = searches.filter(
    ({ mateId }, i) => mateId !== undefined && answers[i]!.candidates[0]?.personId === mateId,
  );
  return hits.length / searches.length;
}

export function printsCompared({ answers }: SearchRun): number {
  return answers.reduce((sum, answer) => sum + answer.printsCompared, 0);
}
