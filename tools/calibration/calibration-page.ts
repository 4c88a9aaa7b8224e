import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartSheet } from '../../packages/cli/pictures/chart-sheet.ts';
import { accuracyFolder, markdownTable, writeBlock } from '../accuracy/generated-block.ts';
import { type ReliabilityLine, reliabilityChart } from './reliability-chart.ts';

const tableRates = [0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6];

/** Table and picture of docs/accuracy/calibration.md. */
export function writeCalibrationPage(lines: readonly ReliabilityLine[], floorRate: number): void {
  const heading = 'Claimed and observed false-match rates';
  const chart = reliabilityChart(lines, floorRate);
  writeFileSync(join(accuracyFolder, 'calibration.svg'), chartSheet(heading, [{ heading, chart }]));
  const head = ['claimed rate', ...lines.map(({ name }) => name)];
  const rows = tableRates.map((rate) => [
    `1 in ${Math.round(1 / rate).toLocaleString('en')}`,
    ...lines.map(({ points }) => {
      const point = points.find(({ claimed }) => Math.abs(claimed / rate - 1) < 1e-6)!;
      const share = point.count === 0 ? 'none' : `${(point.observed / rate).toFixed(2)} ×`;
      return `${share} (${point.count.toLocaleString('en')})`;
    }),
  ]);
  writeBlock('calibration.md', 'reliability', markdownTable(head, rows));
}
