import { chartFrame, chartX, chartY, plot } from '../../packages/cli/pictures/chart-frame.ts';
import { lineStyles } from '../../packages/cli/pictures/chart-style.ts';
import { escapeXml } from '../../packages/cli/pictures/escape-xml.ts';
import type { ReliabilityPoint } from './reliability.ts';

export interface ReliabilityLine {
  readonly name: string;
  readonly points: readonly ReliabilityPoint[];
  /** Whether the 95 % intervals are drawn. */
  readonly withIntervals: boolean;
}

const rateMin = 1e-7;
const decades = -Math.log10(rateMin);
const ticks = Array.from({ length: decades + 1 }, (_, i) => ({
  share: i / decades,
  label: i === decades ? '1' : `1e-${decades - i}`,
}));

/** Claimed against observed false-match rates, both logarithmic: on the diagonal a claim is true, below it careful. */
export function reliabilityChart(lines: readonly ReliabilityLine[], floorRate: number): string {
  const floorX = chartX(shareOf(floorRate)).toFixed(1);
  const content = [
    `<path class="equal" d="M${chartX(0)} ${chartY(0)}L${chartX(1)} ${chartY(1)}"/>`,
    `<path class="threshold" d="M${floorX} ${plot.top}V${chartY(0)}"/><text class="halo" x="${Number(floorX) + 5}" y="${plot.top + 12}">no claim is lower</text>`,
    ...lines.map(drawLine),
  ];
  const description = lines.map(({ name, points }) => `${name}: ${inWords(points)}`).join('; ');
  return chartFrame(
    { title: 'false-match rate that the score claims', ticks },
    { title: 'share of strangers that reach it', ticks },
    content.join('\n'),
    { title: 'Reliability of the false-match rate', description },
  );
}

function inWords(points: readonly ReliabilityPoint[]): string {
  const told = points.filter(({ claimed }) => [1e-2, 1e-3, 1e-4].includes(claimed));
  return told
    .map(({ claimed, observed }) => `claimed ${claimed}, observed ${observed.toPrecision(2)}`)
    .join(', ');
}

function drawLine({ name, points, withIntervals }: ReliabilityLine, index: number): string {
  const { color, dash } = lineStyles[index % lineStyles.length]!;
  const counted = points.filter(({ count }) => count > 0);
  const at = (claimed: number, rate: number) =>
    `${chartX(shareOf(claimed)).toFixed(1)} ${chartY(shareOf(rate)).toFixed(1)}`;
  const path = counted.map((p, i) => `${i === 0 ? 'M' : 'L'}${at(p.claimed, p.observed)}`).join('');
  const bars = withIntervals
    ? counted.map(({ claimed, low, high }) => `M${at(claimed, low)}L${at(claimed, high)}`).join('')
    : '';
  const y = chartY(0) - 12 - index * 16;
  const x = chartX(1) - 190;
  return (
    `<g fill="none" stroke="${color}"><path d="${bars}" stroke-opacity="0.6"/><path d="${path}" stroke-width="2" stroke-dasharray="${dash}"/>` +
    `<path d="M${x} ${y - 4}h26" stroke-width="2.5" stroke-dasharray="${dash}"/></g><text class="halo" x="${x + 32}" y="${y}">${escapeXml(name)}</text>`
  );
}

function shareOf(rate: number): number {
  return Math.max(0, 1 + Math.log10(Math.max(rate, rateMin)) / decades);
}
