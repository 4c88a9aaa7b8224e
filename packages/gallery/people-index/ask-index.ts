import { galleryLimits } from '../limits.ts';
import type { ActiveSearch } from '../search/active-search.ts';
import { fingerOf } from '../search/probe-fingers.ts';
import { type Listed, type Shortlist, wholePerson } from '../search/shortlist.ts';
import { isVisible } from '../search/visibility.ts';
import { type ShardMemory, usedPeople } from '../shard/shard-memory.ts';
import { type Comparable, countComparable, countHits, indexQuestion } from './count-hits.ts';
import type { IndexBlock } from './index-block.ts';
import { fingersKnown } from './index-size.ts';
import type { PeopleIndex } from './people-index.ts';

const { indexFingersMin } = galleryLimits;

/** Whether an index can answer: all probes are of fingers that are known and enough, upright, and there is a block. */
export function mayAskIndex(
  { blocks }: PeopleIndex,
  { question, groupCount }: ActiveSearch,
): boolean {
  const isKnown = (position: number) => position > 0 && fingerOf(position) < fingersKnown;
  return (
    blocks.length > 0 &&
    groupCount >= indexFingersMin &&
    question.turns === 'upright' &&
    question.probes.every(({ position }) => isKnown(position))
  );
}

/**
 * Lists the people whom an index knows, of those whom the search may see, by how often a probe names them for each pair of
 * prints that it might. Gives the slots of all others who may be there: whoever came or changed since the index was made, and who
 * has too few fingers in common with the probe.
 */
export function* askIndex(
  memory: ShardMemory,
  { blocks }: PeopleIndex,
  search: ActiveSearch,
  known: Shortlist,
): Generator<void, Listed, void> {
  const question = indexQuestion(search);
  const comparable: Comparable = { fingers: 0, prints: 0, pairs: 0 };
  const unknown: number[] = [];

  function listPerson(block: IndexBlock, hits: Uint32Array, slot: number): void {
    const person = slot - block.firstSlot;
    if (!block.isCurrent[person]) return void unknown.push(slot);
    if (!isVisible(block.rightsClasses[person]!, block.visibleUntilMs[person]!, search.question))
      return;
    countComparable(block, question, person, comparable);
    if (comparable.fingers < indexFingersMin) return void unknown.push(slot);
    known.add(slot, wholePerson, hits[person]!, comparable.pairs);
    search.peopleCompared++;
    search.printsCompared += comparable.prints;
  }

  let slot = 0;
  for (const block of blocks) {
    const hits = yield* countHits(block, question);
    // Who changed while hits were counted is no longer current; nothing changes until the next step.
    for (; slot < block.firstSlot; slot++) unknown.push(slot);
    for (; slot < block.firstSlot + block.isCurrent.length; slot++) listPerson(block, hits, slot);
    yield;
  }
  for (; slot < usedPeople(memory); slot++) unknown.push(slot);
  const personSlots = Int32Array.from(unknown);
  return { personSlots, printIndices: new Int32Array(personSlots.length).fill(wholePerson) };
}
