import { bytesPerPrint, galleryBytes } from '@whorl/gallery';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { numberOption } from '../options.ts';
import { type GalleryMeasurement, measureGallery } from './measure-gallery.ts';
import { quantile } from './quantile.ts';

const printsUsual = 10_000;
const printsMax = 10_000_000;
const probesUsual = 50;
const probesMax = 10_000;

export async function runBench({ positionals, values, output }: CommandInput): Promise<number> {
  if (positionals.length !== 1 || positionals[0] !== 'gallery')
    throw new UserError('bench takes "gallery"', 'Usage: whorl bench gallery', exitCodes.usage);
  const whole = (max: number) => ({ min: 10, max, isWhole: true });
  const prints = numberOption(values, 'prints', whole(printsMax)) ?? printsUsual;
  const probes = numberOption(values, 'probes', whole(probesMax)) ?? probesUsual;
  const measured = await measureGallery(prints, probes, output.note);
  output.json({ ...measured, bytesPerPrint, bytes: galleryBytes({ printsMax: prints }) });
  for (const line of linesOf(measured)) output.line(line);
  return exitCodes.ok;
}

function linesOf(measured: GalleryMeasurement): readonly string[] {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const { prints, twoStagePrintsPerSecond, exhaustivePrintsPerSecond } = measured;
  const twoStage = quantile(twoStagePrintsPerSecond, 0.5);
  return [
    `${number(prints)} prints of ${number(measured.people)} people, ${number(galleryBytes({ printsMax: prints }) / 1e6)} MB of memory`,
    `start from a file    ${measured.coldStartSeconds.toFixed(1)} s for ${number(measured.snapshotBytes / 1e6)} MB`,
    `in two stages        ${number(twoStage)} prints/s, ${number(measured.latencyMsMedian)} ms a search, the mate first in ${percent(measured.twoStageRank1)}`,
    `exhaustively         ${number(exhaustivePrintsPerSecond)} prints/s, the mate first in ${percent(measured.exhaustiveRank1)}`,
  ];
}
