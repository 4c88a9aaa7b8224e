import { chartFrame, chartX, chartY, plot, type Tick } from '../pictures/chart-frame.ts';
import { operatingPoints, type ScoreSets } from './error-rates.ts';

const binCount = 52;
const tickCount = 5;
/** Room above the highest bar for the words. */
const headroom = 1.25;
/** The operating point that the chart marks, as FMR1000 does. */
const markedRate = 0.001;

/**
 * Mated and non-mated scores as histograms of shares, with the score at a false-match rate of
 * 0.1 %. The score axis is a square root: non-mated scores crowd at its lower end.
 */
export function scoreHistogram(scores: ScoreSets): string {
  const { genuine, impostor } = scores;
  const max = Math.max(genuine.at(-1) ?? 0, impostor.at(-1) ?? 0, 1e-9);
  const shareOf = (score: number) => Math.sqrt(Math.max(0, score) / max);
  const [mated, nonMated] = [binShares(genuine, shareOf), binShares(impostor, shareOf)];
  const top = headroom * Math.max(...mated, ...nonMated);
  const scoreTicks = ticks((share) => (max * share ** 2).toPrecision(2));
  const shareTicks = ticks((share) => `${(100 * top * share).toFixed(0)} %`);
  const content = [
    bars(nonMated, top, 'impostor'),
    bars(mated, top, 'genuine'),
    thresholdLine(scores, shareOf),
    legendEntry(0, 'impostor', 'different fingers'),
    legendEntry(1, 'genuine', 'same finger'),
  ];
  return chartFrame(
    { title: 'comparison score', ticks: scoreTicks },
    { title: 'share of pairs', ticks: shareTicks },
    content.join('\n'),
    {
      title: 'Scores of mated and non-mated pairs',
      description: `${genuine.length} pairs of the same finger, median ${median(genuine)}; ${impostor.length} of different fingers, median ${median(impostor)}`,
    },
  );
}

function median(sorted: Float64Array): string {
  return (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(1);
}

function binShares(scores: Float64Array, shareOf: (score: number) => number): Float64Array {
  const bins = new Float64Array(binCount);
  for (const score of scores)
    bins[Math.min(binCount - 1, Math.floor(shareOf(score) * binCount))]! += 1;
  return bins.map((count) => count / Math.max(1, scores.length));
}

function ticks(label: (share: number) => string): Tick[] {
  return Array.from({ length: tickCount + 1 }, (_, i) => {
    const share = i / tickCount;
    return { share, label: label(share) };
  });
}

function bars(bins: Float64Array, top: number, name: string): string {
  const width = (plot.width / binCount).toFixed(2);
  const shapes = [...bins].flatMap((share, bin) => {
    if (share === 0) return [];
    const height = (share / top) * plot.height;
    const [x, y] = [chartX(bin / binCount), chartY(share / top)];
    return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width}" height="${height.toFixed(1)}"/>`;
  });
  return `<g class="${name}">${shapes.join('')}</g>`;
}

function thresholdLine(scores: ScoreSets, shareOf: (score: number) => number): string {
  const point = operatingPoints(scores).find(({ fmr }) => fmr <= markedRate);
  if (!point || !Number.isFinite(point.threshold)) return '';
  const x = chartX(shareOf(point.threshold)).toFixed(1);
  const missed = `${(100 * point.fnmr).toFixed(1)} % missed`;
  return `<path class="threshold" d="M${x} ${plot.top}V${chartY(0)}"/><text class="halo" x="${Number(x) + 5}" y="${plot.top + 12}">at FMR 0.1 %: ${missed}</text>`;
}

function legendEntry(index: number, name: string, text: string): string {
  const y = plot.top + 24 + index * 17;
  const x = chartX(1) - 128;
  return `<g class="${name}"><rect x="${x}" y="${y}" width="11" height="11"/></g><text x="${x + 17}" y="${y + 10}">${text}</text>`;
}
