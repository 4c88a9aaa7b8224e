import { type RawBuilder, sql } from 'kysely';
import { HubError } from './hub-error.ts';

const pattern = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a page of a list ended: time alone would pass over what was written in the same millisecond. */
export function cursorOf(at: Date, id: string): string {
  return `${at.toISOString()}_${id}`;
}

/**
 * What comes after a cursor in a list by `column`, newest first, and by `idColumn` where times are the same.
 * Throws HubError `request-invalid` where somebody made the cursor up.
 */
export function afterCursor(cursor: string, column: string, idColumn: string): RawBuilder<boolean> {
  const [, time, id] = pattern.exec(cursor) ?? [];
  if (time === undefined || Number.isNaN(Date.parse(time))) {
    const problems = [{ place: 'query.cursor', reason: 'is none that a page gave as next' }];
    throw new HubError('request-invalid', { problems });
  }
  return sql<boolean>`(${sql.ref(column)}, ${sql.ref(idColumn)})
    < (${new Date(time)}::timestamptz, ${id}::uuid)`;
}
