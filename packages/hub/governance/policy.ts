import { type Purpose, purposes } from '@whorl/contract';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Schema } from '../storage/schema.ts';
import type { Access } from './access.ts';

/** What the source laid down for its record: all that decides who may see it. */
export interface RecordRights {
  readonly bureauId: string;
  readonly deniedBureaus: readonly string[];
  /** Null where no list was made: then the TLP label decides. */
  readonly allowedBureaus: readonly string[] | null;
  readonly tlp: string;
  readonly purpose: string;
  readonly retainUntil: Date;
}

/** Labels under which a record reaches bureaus that its source did not name. */
const sharedLabels: readonly string[] = ['AMBER', 'GREEN', 'CLEAR'];

/**
 * Purposes of a record that a question may be put to, by the purpose of the question. Further
 * processing must be compatible with the purpose that the data was recorded for (article 10 of
 * INTERPOL's Rules on the Processing of Data): a witness is not found by a security check.
 */
const compatible: Readonly<Record<Purpose, readonly Purpose[]>> = {
  'find-wanted-person': ['find-wanted-person', 'obtain-information', 'forensic-analysis'],
  'obtain-information': ['find-wanted-person', 'obtain-information', 'warn-of-criminal-activity'],
  'warn-of-criminal-activity': ['find-wanted-person', 'warn-of-criminal-activity'],
  'find-missing-person': ['find-missing-person', 'identify-person-or-body'],
  'find-witness-or-victim': ['find-witness-or-victim', 'find-missing-person'],
  'identify-person-or-body': [...purposes],
  'forensic-analysis': [
    'find-wanted-person',
    'obtain-information',
    'warn-of-criminal-activity',
    'identify-person-or-body',
    'forensic-analysis',
  ],
  'security-check': ['find-wanted-person', 'warn-of-criminal-activity', 'security-check'],
  'identify-threats': ['warn-of-criminal-activity', 'identify-threats'],
};

/** No purpose, no record of others. */
export function askablePurposes({ justification }: Access): readonly string[] {
  return justification ? compatible[justification.purpose] : [];
}

/** The policy as a filter: applied to every record of a gallery before anything is scored. */
export function mayRead(access: Access): (rights: RecordRights) => boolean {
  const bureau = access.actor.bureauId;
  const askable = askablePurposes(access);
  return ({ bureauId, deniedBureaus, allowedBureaus, tlp, purpose, retainUntil }) => {
    if (retainUntil.getTime() <= access.at.getTime()) return false;
    if (bureauId === bureau) return true;
    if (deniedBureaus.includes(bureau)) return false;
    const isReached =
      allowedBureaus === null ? sharedLabels.includes(tlp) : allowedBureaus.includes(bureau);
    return isReached && askable.includes(purpose);
  };
}

/** The same policy as a predicate on the table `record`: part of every query that touches it. */
export function mayReadSql(access: Access) {
  const bureau = access.actor.bureauId;
  const askable = [...askablePurposes(access)];
  return (eb: ExpressionBuilder<Schema, 'record'>): Expression<SqlBool> =>
    eb.and([
      eb('record.retain_until', '>', access.at),
      eb.or([
        eb('record.bureau_id', '=', bureau),
        eb.and([
          sql<SqlBool>`not (${bureau} = any (record.denied_bureaus))`,
          sql<SqlBool>`case when record.allowed_bureaus is null
            then record.tlp = any (${[...sharedLabels]}::text[])
            else ${bureau} = any (record.allowed_bureaus) end`,
          sql<SqlBool>`record.purpose = any (${askable}::text[])`,
        ]),
      ]),
    ]);
}
