import type { SetFigures, SetResult } from './evaluate-set.ts';

/** The JSON of `whorl evaluate`: names that scripts rely on. */
export interface EvaluationReport {
  readonly sets: readonly SetFigures[];
  readonly meanEer: number;
  readonly extraction: { readonly imagesPerSecondPerCore: number };
  readonly comparison: { readonly perSecondPerCore: number };
  readonly templateBytesMean: number;
}

export function evaluationReport(results: readonly SetResult[]): EvaluationReport {
  const sum = (value: (result: SetResult) => number) =>
    results.reduce((total, result) => total + value(result), 0);
  const imageCount = sum(({ figures }) => figures.images);
  return {
    sets: results.map(({ figures }) => figures),
    meanEer: sum(({ figures }) => figures.eer) / results.length,
    extraction: { imagesPerSecondPerCore: imageCount / sum((r) => r.extractionSeconds) },
    comparison: {
      perSecondPerCore: sum((r) => r.comparisonCount) / sum((r) => r.comparisonSeconds),
    },
    templateBytesMean: sum((r) => r.templateBytes) / imageCount,
  };
}

/** The report as a table for a terminal. */
export function reportLines(report: EvaluationReport): string[] {
  const percent = (rate: number) => (100 * rate).toFixed(2).padStart(7);
  const head =
    'set              images fail    EER  EERall FMR100 FMR1000 ZeroFMR FNMR@0.1%all  rank-1';
  const rows = report.sets.map((set) =>
    [
      set.name.padEnd(16),
      String(set.images).padStart(6),
      String(set.failures).padStart(4),
      percent(set.eer),
      percent(set.eerAllImpostors),
      percent(set.fmr100),
      percent(set.fmr1000),
      percent(set.zeroFmr),
      percent(set.fmr1000AllImpostors).padStart(12),
      percent(set.rank1),
    ].join(' '),
  );
  return [
    head,
    ...rows,
    `mean EER ${(100 * report.meanEer).toFixed(2)} %`,
    `extraction ${report.extraction.imagesPerSecondPerCore.toFixed(1)} images/s a core, ` +
      `comparison ${Math.round(report.comparison.perSecondPerCore)}/s a core, ` +
      `template ${Math.round(report.templateBytesMean)} bytes`,
  ];
}
