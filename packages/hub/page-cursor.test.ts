import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterCursor, cursorOf } from './page-cursor.ts';

const id = '0b8e7a52-7a0b-4c55-9d0f-0d5a3a2b1c0d';

test('afterCursor() takes what cursorOf() gave, and refuses what somebody made up', () => {
  const cursor = cursorOf(new Date('2026-01-15T09:30:00.123Z'), id);
  assert.ok(afterCursor(cursor, 'created_at', 'record_id'));
  const time = '2026-01-15T09:30:00.123Z';
  for (const wrong of [
    '',
    'abc',
    time,
    `${time}_x`,
    `2026-13-45T09:30:00.123Z_${id}`,
    `\0_${id}`,
  ]) {
    assert.throws(() => afterCursor(wrong, 'created_at', 'record_id'), /request-invalid/);
  }
});
