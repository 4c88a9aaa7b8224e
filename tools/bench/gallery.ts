// npm run bench -- gallery [--prints 10000,100000,1000000] [--people 250000] [--keep FOLDER]: what searches of galleries cost
// and find. Sizes that are not measured anew keep the figures of their last run.
import { availableParallelism } from 'node:os';
import { codePairsPerSecond } from '../../packages/cli/benchmark/code-pairs.ts';
import {
  type GalleryMeasurement,
  measureGallery,
} from '../../packages/cli/benchmark/measure-gallery.ts';
import {
  measureTenPrints,
  type TenPrintMeasurement,
} from '../../packages/cli/benchmark/measure-ten-prints.ts';
import { memoryBandwidth } from '../../packages/cli/benchmark/memory-bandwidth.ts';
import { packedFrontBytes, voterChoices } from '../../packages/fingerprint/index.ts';
import { bytesPerPrint } from '../../packages/gallery/index.ts';
import { type Figure, figureOf } from './figure.ts';
import { galleryPage } from './gallery-page.ts';
import { costPlot } from './gallery-plot.ts';
import {
  type GalleryRecord,
  readGalleryRecord,
  writeGalleryRecord,
  writePage,
} from './gallery-record.ts';

export interface GalleryBenchOptions {
  readonly prints: readonly number[];
  /** People of the ten-print searches; 0 leaves them out. */
  readonly people: number;
  /** Where galleries stay for the next run. */
  readonly keepFolder?: string;
}

/**
 * Fewer probes where one search takes longer; an exhaustive one of a million prints takes seconds. Of 800 probes, about one in
 * a hundred comes first in one way of searching and not in the other: 200 told a loss no finer than a point.
 */
const probesByPrints: readonly (readonly [prints: number, probes: number])[] = [
  [200_000, 800],
  [Number.POSITIVE_INFINITY, 200],
];
const tenPrintProbes = 120;

export async function benchGallery(
  { prints, people, keepFolder }: GalleryBenchOptions,
  machine: string,
  say: (text: string) => void,
): Promise<readonly Figure[]> {
  // Kept after each: the next size may be more than the machine bears.
  const keep = (change: (former: GalleryRecord) => Partial<GalleryRecord>): void => {
    const former = readGalleryRecord();
    const date = new Date().toISOString().slice(0, 10);
    const record = { ...former, ...change(former), machine, date };
    writeGalleryRecord(record);
    writePage('gallery.svg', costPlot(record.galleries));
    writePage('gallery.md', galleryPage(record, figuresOf(record)));
  };
  const bandwidthBytesPerSecond = await memoryBandwidth();
  keep(() => ({ bandwidthBytesPerSecond, codePairsPerSecond: codePairsPerSecond() }));
  for (const count of prints) {
    const probes = probesByPrints.find(([printsMax]) => count <= printsMax)![1];
    const measured = await measureGallery(count, probes, say, keepFolder);
    keep(({ galleries }) => {
      const others = galleries.filter((one) => one.prints !== measured.prints);
      return { galleries: [...others, measured].sort((a, b) => a.prints - b.prints) };
    });
  }
  if (people > 0) {
    const measured = await measureTenPrints(people, tenPrintProbes, say);
    keep(({ tenPrints }) => {
      const others = tenPrints.filter((one) => one.people !== people);
      return { tenPrints: [...others, measured].sort((a, b) => a.people - b.people) };
    });
  }
  return figuresOf(readGalleryRecord());
}

function figuresOf(record: GalleryRecord): readonly Figure[] {
  return [
    ...record.galleries.flatMap(galleryFigures),
    figureOf('gallery/bytesPerPrint', 'bytes', [bytesPerPrint]),
    ...limitFigures(record),
    ...record.tenPrints.flatMap(tenPrintFigures),
  ];
}

function galleryFigures(measured: GalleryMeasurement): readonly Figure[] {
  const name = (what: string) => `gallery/${measured.prints}/${what}`;
  const rate = 'prints/s';
  const { twoStagePrintsPerSecond, twoStagePrintsPerCpuSecond } = measured;
  return [
    figureOf(name('two-stage/printsPerSecond'), rate, twoStagePrintsPerSecond),
    figureOf(name('two-stage/printsPerCpuSecond'), rate, twoStagePrintsPerCpuSecond),
    figureOf(name('two-stage/latencyMs'), 'ms', [measured.latencyMsMedian]),
    figureOf(name('exhaustive/printsPerSecond'), rate, [measured.exhaustivePrintsPerSecond]),
    figureOf(name('exhaustive/printsPerCpuSecond'), rate, [measured.exhaustivePrintsPerCpuSecond]),
    figureOf(name('rank1'), 'share', [measured.twoStageRank1]),
    figureOf(name('rank1Loss'), 'share', [measured.exhaustiveRank1 - measured.twoStageRank1]),
    figureOf(name('coldStartSeconds'), 's', [measured.coldStartSeconds]),
  ];
}

/** Shares of what memory and arithmetic could do, that the first look takes. Of the largest gallery: the others may lie in caches. */
function limitFigures(record: GalleryRecord): readonly Figure[] {
  const { bandwidthBytesPerSecond, codePairsPerSecond } = record;
  const rates = record.galleries.at(-1)?.twoStagePrintsPerCpuSecond;
  if (!rates) return [];
  const bandwidthOfCore = bandwidthBytesPerSecond / availableParallelism();
  const { referenceMinutiaeMax, oppositeMinutiaeMax } = voterChoices.upright.glance;
  const pairs = referenceMinutiaeMax * oppositeMinutiaeMax;
  const share = (perPrint: number, limit: number) => rates.map((rate) => (rate * perPrint) / limit);
  return [
    figureOf('gallery/scan/bandwidthShare', 'share', share(packedFrontBytes, bandwidthOfCore)),
    figureOf('gallery/scan/bandwidthBytesPerSecond', 'bytes/s', [bandwidthBytesPerSecond]),
    figureOf('gallery/scan/arithmeticShare', 'share', share(pairs, codePairsPerSecond)),
    figureOf('gallery/scan/codePairsPerSecond', 'pairs/s', [codePairsPerSecond]),
  ];
}

function tenPrintFigures(measured: TenPrintMeasurement): readonly Figure[] {
  const name = (what: string) => `gallery/tenprint-${measured.people / 1000}k/${what}`;
  return [
    figureOf(name('p95Ms'), 'ms', [measured.p95Ms]),
    figureOf(name('p50Ms'), 'ms', [measured.p50Ms]),
    figureOf(name('searchesPerSecond'), 'searches/s', [measured.searchesPerSecond]),
    figureOf(name('saturatedPerSecond'), 'searches/s', [measured.saturatedPerSecond]),
    figureOf(name('searchesPerCpuSecond'), 'searches/s', [measured.searchesPerCpuSecond]),
    figureOf(name('rank1'), 'share', [measured.rank1]),
    figureOf(name('falsePositiveRate'), 'share', [measured.falsePositiveRate]),
    figureOf(name('falseNegativeRate'), 'share', [measured.falseNegativeRate]),
  ];
}
