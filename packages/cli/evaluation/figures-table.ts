import type { SetFigures } from './evaluate-set.ts';
import type { EvaluationReport } from './evaluation-report.ts';

/** The columns of the figures of a set, for HTML and Markdown. */
export const figureColumns: readonly {
  readonly title: string;
  value(figures: SetFigures): string;
}[] = [
  { title: 'Set', value: ({ name }) => name },
  { title: 'Images', value: ({ images }) => String(images) },
  { title: 'Failures', value: ({ failures }) => String(failures) },
  { title: 'EER', value: ({ eer }) => percent(eer) },
  { title: 'EER, all impostors', value: ({ eerAllImpostors }) => percent(eerAllImpostors) },
  { title: 'FMR100', value: ({ fmr100 }) => percent(fmr100) },
  { title: 'FMR1000', value: ({ fmr1000 }) => percent(fmr1000) },
  { title: 'ZeroFMR', value: ({ zeroFmr }) => percent(zeroFmr) },
  { title: 'Missed at 0.1 %, all', value: (f) => percent(f.fmr1000AllImpostors) },
  { title: 'Rank 1', value: ({ rank1 }) => percent(rank1) },
];

export function percent(rate: number): string {
  return `${(100 * rate).toFixed(2)} %`;
}

/** The figures as a Markdown table with the means of what can be averaged. */
export function figuresMarkdown({ sets, meanEer }: EvaluationReport): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(figureColumns.map(({ title }) => title)),
    row(figureColumns.map((_, i) => (i === 0 ? '---' : '--:'))),
    ...sets.map((figures) => row(figureColumns.map(({ value }) => value(figures)))),
    '',
    `Mean EER ${percent(meanEer)}.`,
    '',
  ].join('\n');
}
