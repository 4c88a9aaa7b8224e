import type { Look, PrintScanner } from '../shard/print-scanner.ts';
import { type ShardMemory, usedPeople } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import { offerCandidates } from './compare-people.ts';
import { createFingerCells, fillCells } from './finger-cells.ts';
import { createFingerSums, sumCells, sumPairs } from './finger-sums.ts';
import { createPeopleBlock, personOfTag, printIndexOfTag } from './people-block.ts';
import { createShortlist, type Listed, type Shortlist, wholePerson } from './shortlist.ts';
import { type ShortlistStage, shortlistStages, wholeLook } from './shortlist-stages.ts';

/** What a search does with a shard: something with each block of people, then the rest in small steps. */
export interface SearchSteps {
  readonly search: ActiveSearch;
  /** People whom a visit takes at the most. */
  readonly peoplePerVisit: number;
  /** People slots from one to before another; each person whole and in one version. */
  visit(from: number, to: number): void;
  /** After all blocks; each step takes a few milliseconds at the most. */
  finish(): Generator<void, void, void>;
}

/** Makes the steps of searches in one shard, which share the room for one block. */
export function createStepMaker(
  memory: ShardMemory,
  scanner: PrintScanner,
): (search: ActiveSearch) => SearchSteps {
  const block = createPeopleBlock(memory, scanner.lists);
  const cells = createFingerCells();
  const sums = createFingerSums();

  function compare(search: ActiveSearch): void {
    fillCells(cells, scanner, 'score', search, block);
    offerCandidates(memory, search, block, cells);
  }

  function lookAtRange(search: ActiveSearch, fingersMax: number, from: number, to: number): void {
    block.start(search, fingersMax);
    for (let slot = from; slot < to; slot++) block.add(slot, wholePerson);
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
      into.add(block.personSlots[personOfTag(tags[i]!)]!, printIndexOfTag(tags[i]!), values[i]!);
  }

  /** Several: people by the mean of their fingers, or by how far the sum lies above what strangers have. */
  function listPeople(
    search: ActiveSearch,
    how: Look,
    strangerMean: number | undefined,
    into: Shortlist,
  ): void {
    if (block.isOnePairAFinger) sumPairs(sums, scanner, how, search, block);
    else sumCells(sums, cells, scanner, how, search, block);
    for (let person = 0; person < block.count; person++) {
      const fingers = sums.fingers[person]!;
      const sum = sums.values[person]! - (strangerMean ?? 0) * fingers;
      // Deviations of independent fingers add up as their squares do: without the root, more fingers would seem likelier.
      const value = strangerMean === undefined ? sum / fingers : sum / Math.sqrt(fingers);
      into.add(block.personSlots[person]!, wholePerson, value);
    }
  }

  function list(
    search: ActiveSearch,
    how: Look,
    strangerMean: number | undefined,
    into: Shortlist,
  ): void {
    if (search.groups.length === 1) {
      const values = scanner.scan(how, search.seat, 0, block.lists[0]!.count);
      listPrints(values, 0, into);
    } else {
      listPeople(search, how, strangerMean, into);
    }
  }

  function exhaustive(search: ActiveSearch): SearchSteps {
    return {
      search,
      peoplePerVisit: wholeLook.takenAtOnce,
      visit: (from, to) => {
        lookAtRange(search, wholeLook.fingersMax, from, to);
        compare(search);
      },
      *finish() {},
    };
  }

  function staged(search: ActiveSearch): SearchSteps {
    const [first, ...later] = shortlistStages(search.groupCount);
    const everybody = createShortlist(usedPeople(memory));
    return {
      search,
      peoplePerVisit: first!.takenAtOnce,
      visit: (from, to) => {
        lookAtRange(search, first!.fingersMax, from, to);
        list(search, first!.look, undefined, everybody);
      },
      *finish() {
        const glanceMean = everybody.mean();
        let kept = everybody.likeliest(keptCount(first!, everybody.count));
        for (const stage of later) {
          const next = createShortlist(kept.personSlots.length);
          for (const piece of piecesOf(kept, stage.takenAtOnce)) {
            lookAtListed(search, stage.fingersMax, kept, piece);
            list(search, stage.look, stage.look === 'similarity' ? 0 : glanceMean, next);
            yield;
          }
          kept = next.likeliest(keptCount(stage, everybody.count));
        }
        for (const piece of piecesOf(kept, wholeLook.takenAtOnce)) {
          lookAtListed(search, wholeLook.fingersMax, kept, piece);
          compare(search);
          yield;
        }
      },
    };
  }

  return (search) => (search.question.mode === 'exhaustive' ? exhaustive(search) : staged(search));
}

const keptCount = ({ keptShare, keptMin }: ShortlistStage, listed: number) =>
  Math.max(keptMin, Math.ceil(keptShare * listed));

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
