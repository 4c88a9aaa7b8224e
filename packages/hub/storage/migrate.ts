import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Migration } from './migration.ts';
import { accounts } from './migrations/0001-accounts.ts';
import { governance } from './migrations/0002-governance.ts';
import { records } from './migrations/0003-records.ts';
import { identification } from './migrations/0004-identification.ts';
import { exchange } from './migrations/0005-exchange.ts';
import { jobs } from './migrations/0006-jobs.ts';
import { workflow } from './migrations/0007-workflow.ts';
import { names } from './migrations/0008-names.ts';
import { supervision } from './migrations/0009-supervision.ts';
import { webhooks } from './migrations/0010-webhooks.ts';
import { passkeys } from './migrations/0011-passkeys.ts';
import { directories } from './migrations/0012-directories.ts';
import { partsOfImages } from './migrations/0013-parts-of-images.ts';
import { watermarks } from './migrations/0014-watermarks.ts';
import { auditAppend } from './migrations/0015-audit-append.ts';
import { claimedRates } from './migrations/0016-claimed-rates.ts';
import { packedPrints } from './migrations/0017-packed-prints.ts';
import { jobFailures } from './migrations/0018-job-failures.ts';
import { photographs } from './migrations/0019-photographs.ts';
import { personStatus } from './migrations/0020-person-status.ts';
import { modalityOfPolicies } from './migrations/0021-modality-of-policies.ts';
import { handlingNotes } from './migrations/0022-handling-notes.ts';
import { givenPasswords } from './migrations/0023-given-passwords.ts';
import { uncountedRates } from './migrations/0024-uncounted-rates.ts';
import type { Storage } from './storage.ts';

/** In order. Only add at the end: what ran somewhere must stay as it ran. */
export const migrations: readonly Migration[] = [
  accounts,
  governance,
  records,
  identification,
  exchange,
  jobs,
  workflow,
  names,
  supervision,
  webhooks,
  passkeys,
  directories,
  partsOfImages,
  watermarks,
  auditAppend,
  claimedRates,
  packedPrints,
  jobFailures,
  photographs,
  personStatus,
  modalityOfPolicies,
  handlingNotes,
  givenPasswords,
  uncountedRates,
];

/** Any number that no other program uses as an advisory lock in the same database. */
const migrationLock = 7_070_001;

function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.statements.join('\n;\n')).digest('hex');
}

/** Brings the schema up to date, one migrator at a time, or refuses where history was changed. */
export async function migrate(
  storage: Storage,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await storage.transaction(async (db) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(db);
    await sql`create table if not exists migration (
      number int primary key, name text not null, hash text not null,
      applied_at timestamptz not null default now())`.execute(db);
    const applied = await sql<{ number: number; name: string; hash: string }>`
      select number, name, hash from migration order by number`.execute(db);
    if (applied.rows.length > steps.length) {
      throw new Error('The database is of a later version of Whorl: start that version.');
    }
    for (const [i, step] of steps.entries()) {
      const known = applied.rows[i];
      if (known && known.hash !== hashOf(step)) {
        throw new Error(`Migration ${known.name} is not the one that ran on this database.`);
      }
      if (known) continue;
      for (const statement of step.statements) await sql.raw(statement).execute(db);
      await sql`insert into migration (number, name, hash)
        values (${i + 1}, ${step.name}, ${hashOf(step)})`.execute(db);
    }
  });
}
