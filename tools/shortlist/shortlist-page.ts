import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartFrame, chartX, chartY } from '../../packages/cli/pictures/chart-frame.ts';
import { chartSheet } from '../../packages/cli/pictures/chart-sheet.ts';
import { lineStyles } from '../../packages/cli/pictures/chart-style.ts';
import { accuracyFolder, markdownTable, writeBlock } from '../accuracy/generated-block.ts';
import { missedAt } from './penetration.ts';

/** Penetrations and pre-selection errors of one look at one set of prints. */
export interface LookLine {
  readonly name: string;
  readonly shares: readonly number[];
}

const shown = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.08, 0.1, 0.2, 0.3];

export function penetrationTable(lines: readonly LookLine[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(share < 0.01 ? 2 : 1)} %`;
  return markdownTable(
    ['looked at further', ...shown.map((share) => `${100 * share} %`)],
    lines.map(({ name, shares }) => [name, ...shown.map((p) => percent(missedAt(shares, p)))]),
  );
}

const [penetrationMin, errorMin] = [1e-3, 1e-4];
const shareOf = (value: number, min: number) =>
  1 - Math.log10(Math.max(min, value)) / Math.log10(min);
const ticksFrom = (min: number) =>
  Array.from({ length: -Math.log10(min) + 1 }, (_, i) => ({
    share: i / -Math.log10(min),
    label: `${(100 * min * 10 ** i).toPrecision(1)} %`,
  }));

export function writeShortlistPage(lines: readonly LookLine[]): void {
  writeBlock('shortlist.md', 'penetration', penetrationTable(lines));
  const grid = Array.from({ length: 61 }, (_, i) => penetrationMin ** (1 - i / 60));
  const drawn = lines.map(({ name, shares }, index) => {
    const { color, dash } = lineStyles[index % lineStyles.length]!;
    const points = grid.map((p) => {
      const x = chartX(shareOf(p, penetrationMin)).toFixed(1);
      return `${x} ${chartY(shareOf(missedAt(shares, p), errorMin)).toFixed(1)}`;
    });
    const y = 28 + 16 * index;
    return (
      `<g fill="none" stroke="${color}" stroke-width="2" stroke-dasharray="${dash}"><path d="M${points.join('L')}"/><path d="M${chartX(1) - 246} ${y - 4}h26"/></g>` +
      `<text class="halo" x="${chartX(1) - 214}" y="${y}">${name}</text>`
    );
  });
  const words = {
    title: 'Mates missed by penetration',
    description: lines
      .map(
        ({ name, shares }) =>
          `${name}: ${(100 * missedAt(shares, 0.01)).toFixed(1)} % missed at 1 %`,
      )
      .join('; '),
  };
  const chart = chartFrame(
    { title: 'share of the gallery that is looked at further', ticks: ticksFrom(penetrationMin) },
    { title: 'mates missed', ticks: ticksFrom(errorMin) },
    drawn.join('\n'),
    words,
  );
  writeFileSync(
    join(accuracyFolder, 'shortlist.svg'),
    chartSheet(words.title, [{ heading: words.title, chart }]),
  );
}
