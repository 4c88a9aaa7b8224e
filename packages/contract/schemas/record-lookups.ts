import { z } from 'zod';
import { countryCode } from '../values/countries.ts';
import { shortText } from '../values/text.ts';
import { recordSummary } from './records.ts';

const limit = z.int().min(1).max(50).default(20);

/** Looks records up by what stands in them. In the body, so that no name stands in an address. */
export const recordLookup = z.discriminatedUnion('by', [
  /** In Arabic or Latin letters, in any order. */
  z.strictObject({ by: z.literal('name'), name: shortText, limit }),
  z.strictObject({
    by: z.literal('document'),
    number: shortText,
    issuingCountry: countryCode.optional(),
    limit,
  }),
  z.strictObject({ by: z.literal('reference'), sourceReference: shortText, limit }),
]);

export const tokenMatches = ['same', 'transliterated', 'spelling', 'sounds-alike', 'none'] as const;
/** Why a name was found: one line for each part of the name that was asked for. */
export const explainedToken = z.object({
  asked: z.string(),
  /** The part of the record's name; null for records of others, whose names are not shown. */
  found: z.string().nullable(),
  match: z.enum(tokenMatches),
  /** What the engine compared, such as the consonants that both have in common. */
  because: z.string(),
  /** 0 (nothing) to 1 (letter by letter). */
  score: z.number(),
});
export const foundRecord = z.object({
  record: recordSummary,
  score: z.number(),
  explanation: z.array(explainedToken),
});
export const foundRecords = z.object({ items: z.array(foundRecord) });
