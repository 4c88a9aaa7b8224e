import { claimedRateMin, compareTemplates, prepareTemplate } from '@whorl/fingerprint';
import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { nameFile } from '../files/name-file.ts';
import type { Print, PrintOptions } from '../files/print.ts';
import { printsOfFile } from '../files/prints-of-file.ts';
import { readFile } from '../files/read-file.ts';
import { mayBeSameSkin } from '../files/skin-position.ts';
import { formatRate } from '../format-rate.ts';
import { assumedPpi, assumedPpiOption, markOption, numberOption, textOption } from '../options.ts';
import type { Output } from '../output.ts';
import { matchPicture } from '../pictures/match-picture.ts';
import { printImage } from '../pictures/print-image.ts';
import { writePicture } from '../pictures/write-picture.ts';

/** One impostor pair in a thousand reaches it: what FVC reports as FMR1000. */
const defaultFalseMatchRate = 0.001;

export const verify: Command = {
  name: 'verify',
  summary: 'are these two prints of one finger?',
  help: `Usage: whorl verify A B [--fmr R] [--picture OUT.svg|png] [--mark] [--ppi N] [--json]

  --fmr R          false-match rate that counts as a match (${defaultFalseMatchRate} unless given; no
                   score claims less than ${claimedRateMin}, which is as far as its calibration bears)
  --picture OUT    both prints with the paired minutiae
  --mark           A, where it is a plain image, is a mark: read by its ridges among lines and letters
  --ppi N          resolution of images that state none (500 unless given)

Exit code 0: match, 1: no match. Of files with several prints the best pair is taken; prints of
known finger positions are compared with the same finger only, palms with palms of the same hand.

Example:
  whorl verify scene.png card.an2k --picture match.svg`,
  options: {
    fmr: { type: 'string' },
    picture: { type: 'string' },
    ...assumedPpiOption,
    ...markOption,
  },
  run,
};

async function run({ positionals, values, output }: CommandInput): Promise<number> {
  const [pathA, pathB] = positionals;
  if (pathA === undefined || pathB === undefined || positionals.length > 2) {
    throw new UserError('verify takes two files', 'Usage: whorl verify A B', exitCodes.usage);
  }
  const rateMax =
    numberOption(values, 'fmr', { min: claimedRateMin, max: 1 }) ?? defaultFalseMatchRate;
  const options = { assumedPpi: assumedPpi(values) };
  const probeOptions = { ...options, isMark: values['mark'] === true };
  const a = await loadPrints(pathA, probeOptions, output);
  const b = await loadPrints(pathB, options, output);
  const best = bestPair(a, b);
  const { comparison } = best;
  const isMatch = comparison.falseMatchRate <= rateMax;
  const picture = textOption(values, 'picture');
  if (picture) await drawPair(picture, pathA, pathB, best, isMatch, options);
  const { score, falseMatchRate, terms, pairs } = comparison;
  output.json({
    match: isMatch,
    score,
    falseMatchRate,
    falseMatchRateMax: rateMax,
    terms,
    pairs,
    a: { file: pathA, place: best.a.place, position: best.a.position },
    b: { file: pathB, place: best.b.place, position: best.b.position },
  });
  output.line(`${isMatch ? 'match' : 'no match'} at a false-match rate of ${rateMax}`);
  output.line(
    `score ${score.toFixed(1)}, reached by ${formatRate(falseMatchRate)} of different fingers`,
  );
  for (const { name, value, contribution } of terms) {
    output.line(`  ${name.padEnd(26)} ${value.toFixed(4)}  adds ${contribution.toFixed(4)}`);
  }
  output.line(`${pairs.length} paired minutiae`);
  if (picture) output.line(`picture in ${picture}`);
  return isMatch ? exitCodes.ok : exitCodes.no;
}

async function loadPrints(
  path: string,
  options: PrintOptions,
  output: Output,
): Promise<readonly Print[]> {
  const { prints, skipped } = await nameFile(path, () => printsOfFile(readFile(path), options));
  if (prints.length > 0) {
    for (const reason of skipped) output.note(`${path}: skipped ${reason}`);
    return prints;
  }
  const reason = skipped.length > 0 ? ` (${skipped.join('; ')})` : '';
  throw new UserError(`${path} holds no fingerprint${reason}`, 'Give a file with a fingerprint.');
}

function bestPair(a: readonly Print[], b: readonly Print[]) {
  const prepare = (print: Print) => ({ print, prepared: prepareTemplate(print.template) });
  const others = b.map(prepare);
  const compared = a.map(prepare).flatMap((own) =>
    others
      .filter(({ print }) => mayBeSameSkin(own.print.position, print.position))
      .map((other) => ({
        a: own.print,
        b: other.print,
        comparison: compareTemplates(own.prepared, other.prepared),
      })),
  );
  const [best] = compared.sort((x, y) => y.comparison.score - x.comparison.score);
  if (!best) {
    throw new UserError('the files share no finger position', 'Give prints of the same fingers.');
  }
  return best;
}

async function drawPair(
  target: string,
  pathA: string,
  pathB: string,
  { a, b, comparison }: ReturnType<typeof bestPair>,
  isMatch: boolean,
  options: PrintOptions,
): Promise<void> {
  const side = async (path: string, print: Print) => ({
    label: `${path}${print.place ? ` (${print.place})` : ''}`,
    template: print.template,
    image: await printImage(readFile(path), print.place, options),
  });
  const [left, right] = [await side(pathA, a), await side(pathB, b)];
  await writePicture(target, matchPicture(left, right, comparison, isMatch));
}
