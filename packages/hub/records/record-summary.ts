import type { recordSchemas } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { RecordTable } from '../storage/schema.ts';

type RecordSummary = z.output<typeof recordSchemas.recordSummary>;

/** What an actor may know of a record that it may read. */
export function recordSummary(row: Selectable<RecordTable>, bureau: string): RecordSummary {
  const isOwn = row.bureau_id === bureau;
  return {
    recordId: row.record_id,
    kind: row.kind as RecordSummary['kind'],
    bureauId: row.bureau_id,
    sourceReference: row.source_reference,
    purpose: row.purpose as RecordSummary['purpose'],
    handlingCode: row.handling_code as RecordSummary['handlingCode'],
    handlingNote: row.handling_note,
    tlp: row.tlp as RecordSummary['tlp'],
    restrictions: isOwn
      ? { deniedBureaus: row.denied_bureaus, allowedBureaus: row.allowed_bureaus }
      : null,
    retainUntil: row.retain_until.toISOString(),
    reviewAt: row.review_at.toISOString(),
    isContested: row.is_contested,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
