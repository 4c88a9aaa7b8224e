/** One line of the result: names stay, scripts rely on them. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

export function figureOf(name: string, unit: string, runs: readonly number[]): Figure {
  const sorted = runs.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  return { name, unit, median, min: sorted[0]!, max: sorted.at(-1)!, runs: runs.length };
}

export function figureTable(rows: readonly Figure[]): string {
  const lines = rows.map(
    ({ name, unit, median, min, max, runs }) =>
      `| \`${name}\` | ${format(median)} ${unit} | ${format(min)} to ${format(max)} | ${runs} |`,
  );
  return ['| what | median | range | runs |', '|---|---|---|---|', ...lines].join('\n');
}

function format(value: number): string {
  if (value >= 100) return Math.round(value).toString();
  return Math.abs(value) < 1 && value !== 0 ? value.toFixed(3) : value.toFixed(1);
}
