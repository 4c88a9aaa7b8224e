import type { GalleryMeasurement } from '../../packages/cli/benchmark/measure-gallery.ts';
import type { TenPrintMeasurement } from '../../packages/cli/benchmark/measure-ten-prints.ts';
import { type Figure, figureTable } from './figure.ts';
import type { GalleryRecord } from './gallery-record.ts';

/** docs/performance/gallery.md: the figures with what they were measured on. */
export function galleryPage(record: GalleryRecord, figures: readonly Figure[]): string {
  const { galleries, tenPrints, machine, date } = record;
  return `# Galleries

Written by \`npm run bench -- gallery\` on ${date}. Machine: ${machine}.

People are synthetic, ten fingers each: the gallery holds the first impression of every finger as template-only data, probes are
second impressions. A probe of one finger does not say which finger it is, so that it is compared with all ten of everybody.
\`PerSecond\` is by the clock, of the whole machine with whatever else ran on it; \`PerCpuSecond\` is the work of this process
alone: what one core does that has nothing else to do. A machine of four such cores does four times as much.
The first look compares halves of codes: \`scan/codePairsPerSecond\` is how many pairs one core can compare when it does nothing else
and waits for nothing, \`scan/arithmeticShare\` the share of that which a whole search in two stages reaches with its first look alone.
Processors differ: the code of 28 November did 737,000 prints a core and second (100,000 prints, two stages) on one AMD EPYC and
1,600,000 on another (family 26, model 2).

![Work of one search by the size of the gallery](gallery.svg)

${galleries.map(galleryLine).join('\n')}
${tenPrints.map(tenPrintLines).join('\n')}

${figureTable(figures)}
`;
}

function galleryLine({ prints, probes, fillSeconds, snapshotBytes }: GalleryMeasurement): string {
  const megabytes = Math.round(snapshotBytes / 1e6);
  const made =
    fillSeconds === undefined ? 'kept from before' : `made in ${Math.round(fillSeconds)} s`;
  return `- ${prints.toLocaleString('en')} prints: ${probes} probes; ${made}; ${megabytes} MB as a snapshot.`;
}

function tenPrintLines(measured: TenPrintMeasurement): string {
  const { people, peopleMade, offeredPerSecond } = measured;
  const number = (value: number) => value.toLocaleString('en');
  const dealt =
    people > peopleMade
      ? ` Of them ${number(peopleMade)} were made; the others have each finger of another one of these.`
      : '';
  return `- Ten prints against ${number(people)} people, ${offeredPerSecond.toFixed(1)} searches offered a second, half of them for people who are not there.${dealt}
  Somebody stands out where fewer than one false alarm in a hundred searches is to be expected.`;
}
