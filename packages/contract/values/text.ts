import { z } from 'zod';
import { contractLimits } from '../limits.ts';

export const shortText = z.string().trim().min(1).max(contractLimits.shortTextMax);
export const longText = z.string().trim().min(1).max(contractLimits.longTextMax);
export const identifier = z.uuid();
export const moment = z.iso.datetime();
/** A day, or only the month or the year where no more is known. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .describe('YYYY, YYYY-MM or YYYY-MM-DD');
export const base64 = z.base64();

/** Items of a page. */
export const pageLimit = z.coerce
  .number()
  .int()
  .min(1)
  .max(contractLimits.pageItemsMax)
  .default(contractLimits.pageItemsDefault);

/** One page of a list, newest first; `cursor` is what the page before gave as `next`. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(contractLimits.shortTextMax).optional(),
  limit: pageLimit,
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
