import { chartFrame, chartX, chartY, plot } from '../../packages/cli/pictures/chart-frame.ts';
import { lineStyles } from '../../packages/cli/pictures/chart-style.ts';
import { escapeXml } from '../../packages/cli/pictures/escape-xml.ts';
import type { RejectPoint } from './error-reject.ts';

export interface RejectLine {
  readonly name: string;
  readonly points: readonly RejectPoint[];
}

/** Misses among the pairs that are left, by the share of pairs refused for their quality. */
export function errorRejectChart(lines: readonly RejectLine[]): string {
  const points = lines.flatMap((line) => line.points);
  const xMax = Math.max(...points.map(({ rejectedShare }) => rejectedShare));
  const yMax = 1.1 * Math.max(...points.map(({ missedShare }) => missedShare));
  const ticks = (max: number, digits: number) =>
    [0, 0.25, 0.5, 0.75, 1].map((share) => ({
      share,
      label: `${(100 * max * share).toFixed(digits)} %`,
    }));
  const drawn = lines.map(({ name, points: own }, i) => {
    const { color, dash } = lineStyles[i % lineStyles.length]!;
    const path = own.map(({ rejectedShare, missedShare }, k) => {
      const at = `${chartX(rejectedShare / xMax).toFixed(1)} ${chartY(missedShare / yMax).toFixed(1)}`;
      return `${k === 0 ? 'M' : 'L'}${at}`;
    });
    const [x, y] = [chartX(1) - 140, plot.top + 16 + 16 * i];
    const stroke = `stroke="${color}" stroke-width="2" stroke-dasharray="${dash}"`;
    return (
      `<path d="${path.join('')}" fill="none" ${stroke}/><path d="M${x} ${y - 4}h26" ${stroke}/>` +
      `<text class="halo" x="${x + 32}" y="${y}">${escapeXml(name)}</text>`
    );
  });
  const description = lines.map(({ name, points: own }) => {
    const [first, last] = [own[0]!, own.at(-1)!];
    return `${name}: from ${percent(first.missedShare)} missed to ${percent(last.missedShare)}`;
  });
  return chartFrame(
    { title: 'pairs refused for the quality of their poorer print', ticks: ticks(xMax, 0) },
    { title: 'missed of the rest', ticks: ticks(yMax, 1) },
    drawn.join('\n'),
    { title: 'Error against reject', description: description.join('; ') },
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
