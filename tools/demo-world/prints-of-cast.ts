// Which prints the world needs, and where each of them is used.
import { type DemoPerson, fingerPositions, personOf } from './cast.ts';
import { type FingerRequest, makePrints, type WsqPrint } from './make-prints.ts';
import type { PositionedPrint } from './messages.ts';

/** A mark of somebody who is in nobody's files. */
const strangerSeeds = [901, 902] as const;
const enrolled = { impressionSeed: 1, quality: 80 };
const searched = { impressionSeed: 2, quality: 75 };
const left = { impressionSeed: 3, quality: 60 };

/** People whose fingers come a second time, in a search. */
export const searchedPeople = [
  personOf('XA', 0),
  personOf('XA', 1),
  personOf('XB', 0),
  personOf('XC', 0),
  personOf('XC', 1),
  personOf('XD', 0),
];
/** Somebody who left a mark at a scene, on which a search runs. */
export const personOfMark = personOf('XB', 1);

export interface CastPrints {
  /** All fingers of a person as enrolled. */
  enrolled(personNumber: number): readonly PositionedPrint[];
  /** The right index finger of a person as searched for. */
  searched(personNumber: number): readonly PositionedPrint[];
  /** The mark that `personOfMark` left. */
  readonly mark: WsqPrint;
  /** Prints of people who are not enrolled. */
  readonly strangers: readonly WsqPrint[];
}

const seedOf = (personNumber: number, position: number) => personNumber * 20 + position;
const indexFinger = 2;

export async function printsOfCast(
  people: readonly DemoPerson[],
  onFinger: (done: number, total: number) => void,
): Promise<CastPrints> {
  const requests: FingerRequest[] = people.flatMap(({ number }) =>
    fingerPositions.map((position) => {
      const isSearched =
        position === indexFinger && searchedPeople.some((p) => p.number === number);
      const isMark = position === indexFinger && number === personOfMark.number;
      const impressions = [enrolled, ...(isSearched ? [searched] : []), ...(isMark ? [left] : [])];
      return { fingerSeed: seedOf(number, position), impressions };
    }),
  );
  const strangers = strangerSeeds.map((fingerSeed) => ({ fingerSeed, impressions: [searched] }));
  const made = await makePrints([...requests, ...strangers], onFinger);
  const bySeed = new Map(requests.map(({ fingerSeed }, i) => [fingerSeed, made[i]!]));
  const printsOf = (number: number, position: number) => bySeed.get(seedOf(number, position))!;
  return {
    enrolled: (number) =>
      fingerPositions.map((position) => ({ ...printsOf(number, position)[0]!, position })),
    searched: (number) => [{ ...printsOf(number, indexFinger)[1]!, position: indexFinger }],
    mark: printsOf(personOfMark.number, indexFinger)[1]!,
    strangers: made.slice(requests.length).map((prints) => prints[0]!),
  };
}
