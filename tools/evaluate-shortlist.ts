// What the looks of a two-stage search miss: for each mate the share of strangers that a look lists no lower.
// node tools/bootstrap.mjs tools/evaluate-shortlist.ts [--fingers N] [--write] ../shared/data/fvc/*
//   --fingers N  synthetic fingers, a rolled and a plain impression each (800 unless given)
//   --write      puts table and picture into docs/accuracy/shortlist.md
import { parseArgs } from 'node:util';
import { layOutGallery } from './shortlist/looks.ts';
import { type ListedMate, shareAtLeast } from './shortlist/penetration.ts';
import { type PackedPrint, realPrints, syntheticPrints } from './shortlist/print-set.ts';
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

function listMates(prints: readonly PackedPrint[]): readonly ListedMate[] {
  const lookFrom = layOutGallery(prints.map(({ packed }) => packed));
  return prints.flatMap(({ finger }, probe) => {
    const { votes, similarities, rates } = lookFrom(probe);
    const isStranger = (_: number, place: number) => prints[place]!.finger !== finger;
    const [strangerVotes, strangerSimilarities] = [
      votes.filter(isStranger),
      similarities.filter(isStranger),
    ];
    return prints.flatMap((print, place) =>
      place === probe || print.finger !== finger
        ? []
        : [
            {
              votesShare: shareAtLeast(strangerVotes, votes[place]!),
              similarityShare: shareAtLeast(strangerSimilarities, similarities[place]!),
              falseMatchRate: rates[place]!,
            },
          ],
    );
  });
}

function linesOf(name: string, prints: readonly PackedPrint[]): readonly LookLine[] {
  const mates = listMates(prints);
  const counted = mates.filter(({ falseMatchRate }) => falseMatchRate <= rateThatCounts);
  console.log(
    `${name}: ${prints.length} prints, ${mates.length} mated pairs, of which ${counted.length} count`,
  );
  return [
    { name: `votes, ${name}`, shares: counted.map(({ votesShare }) => votesShare) },
    { name: `similarity, ${name}`, shares: counted.map(({ similarityShare }) => similarityShare) },
  ];
}

const lines = [
  ...(positionals.length > 0 ? linesOf('FVC', await realPrints(positionals)) : []),
  ...linesOf('synthetic', syntheticPrints(Number(values.fingers), populationSeed)),
];
console.log(penetrationTable(lines));
if (values.write) writeShortlistPage(lines);
