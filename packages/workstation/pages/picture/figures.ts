import type { CallOutput } from '../../api/call-route.ts';

export type Daily = CallOutput<'readStatistics'>['days'][number];
export type Flow = CallOutput<'readFlows'>['flows'][number];
export type FigureName = Exclude<keyof Daily, 'day'>;

const dayMs = 86_400_000;

/** The days of a range that ends today, both included, as the hub takes them. */
export function lastDays(
  count: number,
  today: Date,
): { readonly from: string; readonly to: string } {
  const isoDay = (at: Date) => at.toISOString().slice(0, 10);
  return { from: isoDay(new Date(today.getTime() - (count - 1) * dayMs)), to: isoDay(today) };
}

export function totalOf(days: readonly Daily[], name: FigureName): number {
  return days.reduce((sum, day) => sum + day[name], 0);
}

export interface Bar {
  /** First day of what the bar holds. */
  readonly day: string;
  readonly values: readonly number[];
}
const barsMax = 60;

/** Bars of several figures: a day each, or more days where there are too many to draw. */
export function barsOf(
  days: readonly Daily[],
  names: readonly FigureName[],
  range: { readonly from: string; readonly to: string },
): readonly Bar[] {
  const firstMs = Date.parse(range.from);
  const dayCount = Math.round((Date.parse(range.to) - firstMs) / dayMs) + 1;
  const step = Math.ceil(dayCount / barsMax);
  const bars = Array.from({ length: Math.ceil(dayCount / step) }, (_, i) => ({
    day: new Date(firstMs + i * step * dayMs).toISOString().slice(0, 10),
    values: names.map(() => 0),
  }));
  for (const day of days) {
    const bar = bars[Math.floor((Date.parse(day.day) - firstMs) / dayMs / step)];
    names.forEach((name, i) => {
      if (bar) bar.values[i] = bar.values[i]! + day[name];
    });
  }
  return bars;
}

/** A table as CSV (RFC 4180); a cell that a spreadsheet would take for a formula is made text. */
export function csvOf(header: readonly string[], rows: readonly (readonly (string | number)[])[]) {
  const cell = (value: string | number): string => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : `${value}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
