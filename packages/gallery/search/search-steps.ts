import { galleryLimits } from '../limits.ts';
import type { Look, PrintScanner } from '../shard/print-scanner.ts';
import { type ShardMemory, usedPeople } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import { offerCandidates } from './compare-people.ts';
import { createFingerCells, fillCells } from './finger-cells.ts';
import {
  createPeopleBlock,
  type FingerChoice,
  personOfTag,
  printIndexOfTag,
} from './people-block.ts';
import { createShortlist, type Listed, type Shortlist, wholePerson } from './shortlist.ts';
import { allFingers, keptMin, type ShortlistStage, shortlistStages } from './shortlist-stages.ts';

/** What a search does with a shard: something with each block of people, then the rest in small steps. */
export interface SearchSteps {
  readonly search: ActiveSearch;
  /** People slots from one to before another, no more than a block; each person whole and in one version. */
  visit(from: number, to: number): void;
  /** After all blocks; each step takes a few milliseconds at the most. */
  finish(): Generator<void, void, void>;
}

const { peoplePerBlock } = galleryLimits;

/** Makes the steps of searches in one shard, which share the room for one block. */
export function createStepMaker(
  memory: ShardMemory,
  scanner: PrintScanner,
): (search: ActiveSearch) => SearchSteps {
  const block = createPeopleBlock(memory, scanner.lists);
  const cells = createFingerCells();

  function compare(search: ActiveSearch): void {
    fillCells(cells, scanner, 'score', search, block);
    offerCandidates(memory, search, block, cells);
  }

  function lookAtRange(
    search: ActiveSearch,
    fingers: FingerChoice,
    from: number,
    to: number,
  ): void {
    block.start(search, fingers);
    for (let slot = from; slot < to; slot++) block.add(slot, wholePerson);
    search.peopleCompared += block.count;
    search.printsCompared += block.printCount;
  }

  /** Lists a piece of what a stage has kept. */
  function lookAtListed(
    search: ActiveSearch,
    fingers: FingerChoice,
    listed: Listed,
    piece: Piece,
  ): void {
    block.start(search, fingers);
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
    { groupCount }: ActiveSearch,
    strangerMean: number | undefined,
    into: Shortlist,
  ): void {
    for (let person = 0; person < block.count; person++) {
      let sum = 0;
      let fingers = 0;
      for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
        if (!cells.isFilled[cell]) continue;
        sum += Math.max(0, cells.values[cell]!) - (strangerMean ?? 0);
        fingers++;
      }
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
      fillCells(cells, scanner, how, search, block);
      listPeople(search, strangerMean, into);
    }
  }

  function exhaustive(search: ActiveSearch): SearchSteps {
    return {
      search,
      visit: (from, to) => {
        lookAtRange(search, allFingers, from, to);
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
      visit: (from, to) => {
        lookAtRange(search, first!, from, to);
        list(search, first!.look, undefined, everybody);
      },
      *finish() {
        const votesMean = everybody.mean();
        let kept = everybody.likeliest(keptCount(first!, everybody.count));
        for (const stage of later) {
          const next = createShortlist(kept.personSlots.length);
          for (const piece of piecesOf(kept)) {
            lookAtListed(search, stage, kept, piece);
            list(search, stage.look, stage.look === 'votes' ? votesMean : 0, next);
            yield;
          }
          kept = next.likeliest(keptCount(stage, everybody.count));
        }
        for (const piece of piecesOf(kept)) {
          lookAtListed(search, allFingers, kept, piece);
          compare(search);
          yield;
        }
      },
    };
  }

  return (search) => (search.question.mode === 'exhaustive' ? exhaustive(search) : staged(search));
}

const keptCount = ({ keptShare }: ShortlistStage, listed: number) =>
  Math.max(keptMin, Math.ceil(keptShare * listed));

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Pieces of about a block that do not part the prints of one person, who is compared once. */
function* piecesOf({ personSlots }: Listed): Generator<Piece> {
  for (let from = 0; from < personSlots.length; ) {
    let to = Math.min(from + peoplePerBlock, personSlots.length);
    while (to < personSlots.length && personSlots[to] === personSlots[to - 1]) to++;
    yield { from, to };
    from = to;
  }
}
