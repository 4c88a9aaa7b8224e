// Two charts: shares of mated pairs below a score, shares of non-mated pairs that reach one.
import {
  chartFrame,
  chartX,
  chartY,
  plot,
  type Tick,
} from '../../packages/cli/pictures/chart-frame.ts';
import { chartSheet } from '../../packages/cli/pictures/chart-sheet.ts';
import { lineStyles } from '../../packages/cli/pictures/chart-style.ts';
import { escapeXml } from '../../packages/cli/pictures/escape-xml.ts';
import type { SetScores } from './score-distributions.ts';

const matedScoreMax = 80;
const strangerScoreMax = 25;
/** Lowest share of non-mated pairs that is drawn, a power of ten. */
const decades = 4;
const steps = 160;

export function distributionSheet(sets: readonly SetScores[]): string {
  return chartSheet('Scores of real and of synthetic pairs', [
    { heading: 'Pairs of the same finger', chart: matedChart(sets) },
    { heading: 'Pairs of different fingers', chart: strangerChart(sets) },
  ]);
}

function matedChart(sets: readonly SetScores[]): string {
  const lines = sets.map(({ genuine }, i) =>
    line(i, matedScoreMax, (score) => shareBelow(genuine, score)),
  );
  return chartFrame(
    { title: 'comparison score', ticks: scoreTicks(matedScoreMax, 10) },
    { title: 'share of pairs below it', ticks: percentTicks() },
    [...lines, legend(sets, chartX(1) - 118, chartY(0) - 14 - 16 * (sets.length - 1))].join('\n'),
  );
}

function strangerChart(sets: readonly SetScores[]): string {
  const lines = sets.map(({ impostor }, i) =>
    line(i, strangerScoreMax, (score) => {
      const share = 1 - shareBelow(impostor, score);
      return share > 0 ? Math.max(0, 1 + Math.log10(share) / decades) : 0;
    }),
  );
  const ticks = Array.from({ length: decades + 1 }, (_, decade) => ({
    share: 1 - decade / decades,
    label: `${Number((100 * 10 ** -decade).toPrecision(2))} %`,
  }));
  return chartFrame(
    { title: 'comparison score', ticks: scoreTicks(strangerScoreMax, 5) },
    { title: 'share of pairs that reach it', ticks },
    [...lines, legend(sets, chartX(1) - 118, plot.top + 14)].join('\n'),
  );
}

function shareBelow(sorted: Float64Array, score: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low / sorted.length;
}

function line(index: number, scoreMax: number, height: (score: number) => number): string {
  const places = Array.from({ length: steps + 1 }, (_, step) => {
    const share = step / steps;
    return `${chartX(share).toFixed(1)} ${chartY(height(share * scoreMax)).toFixed(1)}`;
  });
  return `<path d="M${places.join('L')}" fill="none" ${strokeOf(index)}/>`;
}

function strokeOf(index: number): string {
  const { color, dash } = lineStyles[index % lineStyles.length]!;
  return `stroke="${color}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}`;
}

function legend(sets: readonly SetScores[], left: number, top: number): string {
  const rows = sets.map(({ name }, i) => {
    const y = top + 16 * i;
    return `<path d="M${left} ${y}h26" ${strokeOf(i)}/><text class="halo" x="${left + 32}" y="${y + 4}">${escapeXml(name)}</text>`;
  });
  return rows.join('');
}

function scoreTicks(max: number, step: number): Tick[] {
  return Array.from({ length: max / step + 1 }, (_, i) => ({
    share: (i * step) / max,
    label: String(i * step),
  }));
}

function percentTicks(): Tick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, label: `${100 * share} %` }));
}
