import { z } from 'zod';
import { bureauCode } from '../values/countries.ts';
import { moment } from '../values/text.ts';

export const day = z.iso.date();
/** Days from and to, both included; at most a year. */
export const daysQuery = z.strictObject({ from: day, to: day });
export const dailyFigures = z.object({
  day,
  /** Searches that the bureau asked for, and those that the hub made for its enrolments. */
  searches: z.int(),
  automaticSearches: z.int(),
  /** Hits that it got on records of others, and that others got on its own. */
  hitsReceived: z.int(),
  hitsGiven: z.int(),
  recordsEnrolled: z.int(),
  recordsDeleted: z.int(),
});
/** Confirmed hits from a source to a requester. */
export const flow = z.object({ from: bureauCode, to: bureauCode, hits: z.int() });
export const bureauStatistics = z.object({
  bureauId: bureauCode,
  days: z.array(dailyFigures),
  flows: z.array(flow),
});
export const flows = z.object({ flows: z.array(flow) });

/** What a bureau has used of its searches of the day (UTC). */
export const capacity = z.object({
  bureauId: bureauCode,
  day,
  searchesUsed: z.int(),
  searchesMax: z.int(),
  nextDayAt: moment,
});
export const capacities = z.object({ items: z.array(capacity) });
