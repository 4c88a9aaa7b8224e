import type { Shard } from '../shard/shard.ts';
import { compareCandidates, type GalleryCandidate } from './candidate.ts';
import type { GalleryAnswer, GallerySearch } from './gallery-search.ts';
import type { SearchQuestion } from './search-question.ts';
import { withinLimits } from './within-limits.ts';

/** Puts a question to all shards at once and makes one answer of theirs. */
export async function askShards(
  shards: readonly Shard[],
  question: SearchQuestion,
  limits: Pick<GallerySearch, 'timeLimitMs' | 'signal'>,
): Promise<GalleryAnswer> {
  const asked = shards.map((shard) => shard.search(question));
  const answers = await withinLimits(Promise.all(asked.map(({ answer }) => answer)), limits, () => {
    for (const { cancel } of asked) cancel();
  });
  const candidates = answers.flatMap((answer, i) =>
    answer.candidates.flatMap(({ personSlot, ...candidate }): GalleryCandidate[] => {
      const resident = shards[i]!.residentOf(personSlot, candidate.version);
      return resident ? [{ personId: resident.personId, ...candidate }] : [];
    }),
  );
  return {
    candidates: candidates.sort(compareCandidates).slice(0, question.candidatesMax),
    peopleCompared: answers.reduce((sum, { peopleCompared }) => sum + peopleCompared, 0),
    printsCompared: answers.reduce((sum, { printsCompared }) => sum + printsCompared, 0),
  };
}
