// What the looks of a two-stage search miss: for each mate the share of strangers that a look lists no lower.
// node tools/bootstrap.mjs tools/evaluate-shortlist.ts [--fingers N] [--write] ../shared/data/fvc/*
//   --fingers N  synthetic fingers, a rolled and a plain impression each (800 unless given)
//   --write      puts table and picture into docs/accuracy/shortlist.md
import { parseArgs } from 'node:util';
import type { TurnRange, VoteLook } from '../packages/fingerprint/index.ts';
import { assembledPenetrations } from './shortlist/assembled-people.ts';
import { layOutGallery } from './shortlist/looks.ts';
import { shareAtLeast } from './shortlist/penetration.ts';
import { type PackedPrint, realPrints, syntheticPrints, turnPrint } from './shortlist/print-set.ts';
import { type LookLine, penetrationTable, writeShortlistPage } from './shortlist/shortlist-page.ts';

const { values, positionals } = parseArgs({
  options: {
    fingers: { type: 'string', default: '800' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
/** A search can only miss whom the whole comparison would have found: mates with at most this false-match rate. */
const rateThatCounts = 1e-4;
const populationSeed = 4_000;

/** Votes that are counted in one way, with the probe turned by so much. */
interface VoteCase {
  readonly turns: TurnRange;
  readonly look: VoteLook;
  readonly turnedDegrees: number;
}
const voteCases: readonly VoteCase[] = [
  { turns: 'upright', look: 'peek', turnedDegrees: 0 },
  { turns: 'upright', look: 'glance', turnedDegrees: 0 },
  { turns: 'upright', look: 'glance', turnedDegrees: 20 },
  { turns: 'upright', look: 'votes', turnedDegrees: 0 },
  { turns: 'upright', look: 'votes', turnedDegrees: 20 },
  { turns: 'upright', look: 'votes', turnedDegrees: 40 },
  { turns: 'any', look: 'votes', turnedDegrees: 90 },
];
const nameOf = ({ turns, look, turnedDegrees }: VoteCase) =>
  `${look}, ${turns}${turnedDegrees === 0 ? '' : `, turned by ${turnedDegrees}°`}`;

function linesOf(name: string, prints: readonly PackedPrint[]): readonly LookLine[] {
  const assembled = {
    name: `index, eight fingers, ${name}`,
    shares: assembledPenetrations(prints),
  };
  const looks = layOutGallery(prints.map(({ packed }) => packed));
  const shares = new Map<string, number[]>();
  for (const [place, { finger, packed }] of prints.entries()) {
    const mates = matesThatCount(prints, place, looks.rates(packed));
    const note = (look: string, values: ArrayLike<number>) => {
      const strangers = prints.flatMap((print, i) => (print.finger === finger ? [] : [values[i]!]));
      const ofMates = mates.map((mate) => shareAtLeast(strangers, values[mate]!));
      shares.set(look, [...(shares.get(look) ?? []), ...ofMates]);
    };
    for (const voteCase of voteCases) {
      const turned = turnPrint(packed, voteCase.turnedDegrees);
      note(nameOf(voteCase), looks.votes(voteCase.look, turned, voteCase.turns));
    }
    note('similarity', looks.similarities(packed));
  }
  const looked = [...shares].map(([look, found]) => {
    return { name: `${look}, ${name}`, shares: found };
  });
  return [...looked, assembled];
}

/** Places of the prints of the same finger that the whole comparison finds. */
function matesThatCount(
  prints: readonly PackedPrint[],
  probe: number,
  rates: ArrayLike<number>,
): readonly number[] {
  return prints.flatMap(({ finger }, place) => {
    const isMate = place !== probe && finger === prints[probe]!.finger;
    return isMate && rates[place]! <= rateThatCounts ? [place] : [];
  });
}

const lines = [
  ...(positionals.length > 0 ? linesOf('FVC', await realPrints(positionals)) : []),
  ...linesOf('synthetic', syntheticPrints(Number(values.fingers), populationSeed)),
];
for (const { name, shares } of lines) console.log(`${name}: ${shares.length} mated pairs`);
console.log(penetrationTable(lines));
if (values.write) writeShortlistPage(lines);
