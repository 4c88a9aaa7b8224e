import { galleryLimits } from '../limits.ts';
import { askIndex, mayAskIndex } from '../people-index/ask-index.ts';
import type { PeopleIndex } from '../people-index/people-index.ts';
import type { Look, PrintScanner } from '../shard/print-scanner.ts';
import { type ShardMemory, usedPeople } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import { offerCandidates } from './compare-people.ts';
import { createFingerCells, fillCells } from './finger-cells.ts';
import { createPeopleBlock, personOfTag, printIndexOfTag } from './people-block.ts';
import {
  createShortlist,
  type Listed,
  type Shortlist,
  together,
  wholePerson,
} from './shortlist.ts';
import { indexed, type ShortlistStage, shortlistStages, wholeLook } from './shortlist-stages.ts';

/** What a search does with a shard: something with each block of people, then the rest in small steps. */
export interface SearchSteps {
  readonly search: ActiveSearch;
  /** Of each block, where everybody must be looked at. */
  readonly round?: SearchRound;
  /** After all blocks; each step takes a few milliseconds at the most. */
  finish(): Generator<void, void, void>;
}

export interface SearchRound {
  /** People whom a visit takes at the most. */
  readonly peoplePerVisit: number;
  /** People slots from one to before another; each person whole and in one version. */
  visit(from: number, to: number): void;
}

/** Makes the steps of searches in one shard, which share the room for one block. */
export function createStepMaker(
  memory: ShardMemory,
  scanner: PrintScanner,
  index: PeopleIndex,
): (search: ActiveSearch) => SearchSteps {
  const block = createPeopleBlock(memory, scanner.lists);
  const cells = createFingerCells();

  function compare(search: ActiveSearch): void {
    fillCells(cells, scanner, 'score', search, block);
    offerCandidates(memory, search, block, cells);
  }

  function lookAtRange(search: ActiveSearch, fingersMax: number, from: number, to: number): void {
    block.start(search, fingersMax);
    for (let slot = from; slot < to; slot++) block.add(slot, wholePerson);
    countCompared(search);
  }

  /** Once for everybody whom a search compares, at the first look. */
  function countCompared(search: ActiveSearch): void {
    search.peopleCompared += block.count;
    search.printsCompared += block.printCount;
  }

  /** Lists a piece of what a stage has kept. */
  function lookAtListed(
    search: ActiveSearch,
    fingersMax: number,
    listed: Listed,
    piece: Piece,
  ): void {
    block.start(search, fingersMax);
    for (let i = piece.from; i < piece.to; i++)
      block.add(listed.personSlots[i]!, listed.printIndices[i]!);
  }

  /** One finger of the probe: each print stands for itself, so that of a likely person only the likely print goes on. */
  function listPrints(values: ArrayLike<number>, probe: number, into: Shortlist): void {
    const { tags, count } = block.lists[probe]!;
    for (let i = 0; i < count; i++)
      into.add(block.personSlots[personOfTag(tags[i]!)]!, printIndexOfTag(tags[i]!), values[i]!, 1);
  }

  /** Several: people, by the sum of the best of each finger that was looked at. */
  function listPeople(search: ActiveSearch, how: Look, into: Shortlist): void {
    fillCells(cells, scanner, how, search, block);
    const { groupCount } = search;
    for (let person = 0; person < block.count; person++) {
      let sum = 0;
      let fingers = 0;
      for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
        if (!cells.isFilled[cell]) continue;
        sum += Math.max(0, cells.values[cell]!);
        fingers++;
      }
      into.add(block.personSlots[person]!, wholePerson, sum, fingers);
    }
  }

  function list(search: ActiveSearch, how: Look, into: Shortlist): void {
    if (search.groups.length === 1) {
      const values = scanner.scan(how, search.seat, 0, block.lists[0]!.count);
      listPrints(values, 0, into);
    } else {
      listPeople(search, how, into);
    }
  }

  function exhaustive(search: ActiveSearch): SearchSteps {
    return {
      search,
      round: {
        peoplePerVisit: wholeLook.takenAtOnce,
        visit: (from, to) => {
          lookAtRange(search, wholeLook.fingersMax, from, to);
          compare(search);
        },
      },
      *finish() {},
    };
  }

  function staged(search: ActiveSearch): SearchSteps {
    const [first, ...later] = shortlistStages(search.groupCount);
    const everybody = createShortlist(usedPeople(memory) * entriesPerPerson(search));
    return {
      search,
      round: {
        peoplePerVisit: first!.takenAtOnce,
        visit: (from, to) => {
          lookAtRange(search, first!.fingersMax, from, to);
          list(search, first!.look, everybody);
        },
      },
      *finish() {
        const kept = everybody.likeliest(keptCount(first!, everybody.count));
        yield* narrow(search, kept, later, everybody.count);
      },
    };
  }

  /** The same, of those whom an index names; only whom it does not know are peeked at. */
  function byIndex(search: ActiveSearch): SearchSteps {
    const [first, ...later] = shortlistStages(search.groupCount);
    return {
      search,
      *finish() {
        const known = createShortlist(usedPeople(memory));
        const unknown = yield* askIndex(memory, index, search, known);
        const peeked = createShortlist(unknown.personSlots.length);
        for (const piece of piecesOf(unknown, first!.takenAtOnce)) {
          lookAtListed(search, first!.fingersMax, unknown, piece);
          countCompared(search);
          list(search, first!.look, peeked);
          yield;
        }
        const kept = together(
          known.likeliest(keptCount(indexed, known.count)),
          peeked.likeliest(keptCount(first!, peeked.count)),
        );
        yield* narrow(search, kept, later, known.count + peeked.count);
      },
    };
  }

  /** Looks closer at fewer, stage by stage, and compares those who are left. */
  function* narrow(
    search: ActiveSearch,
    listed: Listed,
    stages: readonly ShortlistStage[],
    countOfAll: number,
  ): Generator<void, void, void> {
    let kept = listed;
    for (const stage of stages) {
      const next = createShortlist(kept.personSlots.length);
      for (const piece of piecesOf(kept, stage.takenAtOnce)) {
        lookAtListed(search, stage.fingersMax, kept, piece);
        list(search, stage.look, next);
        yield;
      }
      kept = next.likeliest(keptCount(stage, countOfAll));
    }
    for (const piece of piecesOf(kept, wholeLook.takenAtOnce)) {
      lookAtListed(search, wholeLook.fingersMax, kept, piece);
      compare(search);
      yield;
    }
  }

  return (search) => {
    if (search.question.mode === 'exhaustive') return exhaustive(search);
    return mayAskIndex(index, search) ? byIndex(search) : staged(search);
  };
}

/** A search of one finger lists prints, others people; a list that has to grow costs a twelfth of the search. */
const entriesPerPerson = ({ groupCount }: ActiveSearch) =>
  groupCount === 1 ? galleryLimits.printsPerPersonUsual : 1;

const keptCount = (
  { keptShare, keptMin }: Pick<ShortlistStage, 'keptShare' | 'keptMin'>,
  listed: number,
) => Math.max(keptMin, Math.ceil(keptShare * listed));

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Pieces of about so many that do not part the prints of one person, who is compared once. */
function* piecesOf({ personSlots }: Listed, takenAtOnce: number): Generator<Piece> {
  for (let from = 0; from < personSlots.length; ) {
    let to = Math.min(from + takenAtOnce, personSlots.length);
    while (to < personSlots.length && personSlots[to] === personSlots[to - 1]) to++;
    yield { from, to };
    from = to;
  }
}
