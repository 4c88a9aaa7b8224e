import { type RawBuilder, sql } from 'kysely';

/** A value for a JSON column: drivers differ in what they make of objects and arrays. */
export function json(value: unknown): RawBuilder<string> {
  return sql<string>`${JSON.stringify(value)}::jsonb`;
}
