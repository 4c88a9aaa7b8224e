import type { accountSchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import { requireHubAdministrator } from './managed-bureau.ts';

type Bureau = z.output<typeof accountSchemas.bureau>;
type NewBureau = z.output<typeof accountSchemas.newBureau>;
type BureauChange = z.output<typeof accountSchemas.bureauChange>;

interface BureauRow {
  readonly bureau_id: string;
  readonly name: string;
  readonly daily_searches_max: number;
  readonly is_suspended: boolean;
  readonly has_watermarks: boolean;
}

function bureauOf(row: BureauRow): Bureau {
  return {
    bureauId: row.bureau_id,
    name: row.name,
    dailySearchesMax: row.daily_searches_max,
    isSuspended: row.is_suspended,
    hasWatermarks: row.has_watermarks,
  };
}

/** All see which bureaus there are; only administrators of the hub change them. */
export function openBureauStore({ db, access, audit }: Scope, hubBureau: string) {
  return {
    async list(): Promise<readonly Bureau[]> {
      audit({ action: 'bureau.listed' });
      return (await db.selectFrom('bureau').selectAll().orderBy('bureau_id').execute()).map(
        bureauOf,
      );
    },

    async create(bureau: NewBureau): Promise<Bureau> {
      requireHubAdministrator(access, hubBureau);
      const row = await db
        .insertInto('bureau')
        .values({
          bureau_id: bureau.bureauId,
          name: bureau.name,
          daily_searches_max: bureau.dailySearchesMax,
          created_at: access.at,
        })
        .onConflict((conflict) => conflict.column('bureau_id').doNothing())
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new HubError('already-exists');
      audit({ action: 'bureau.created', subject: { kind: 'bureau', id: bureau.bureauId } });
      return bureauOf(row);
    },

    async change(bureauId: string, change: BureauChange): Promise<Bureau> {
      requireHubAdministrator(access, hubBureau);
      // All administrators of the hub would be suspended with it.
      if (bureauId === hubBureau && change.isSuspended) throw new HubError('last-administrator');
      const current = found(
        await db
          .selectFrom('bureau')
          .selectAll()
          .where('bureau_id', '=', bureauId)
          .executeTakeFirst(),
      );
      const row = await db
        .updateTable('bureau')
        .set({
          name: change.name ?? current.name,
          daily_searches_max: change.dailySearchesMax ?? current.daily_searches_max,
          is_suspended: change.isSuspended ?? current.is_suspended,
          has_watermarks: change.hasWatermarks ?? current.has_watermarks,
        })
        .where('bureau_id', '=', bureauId)
        .returningAll()
        .executeTakeFirstOrThrow();
      const details = { fields: Object.keys(change).sort().join(' ') };
      const subject = { kind: 'bureau', id: bureauId };
      audit({ action: 'bureau.changed', subject, concerns: [bureauId], details });
      return bureauOf(row);
    },
  };
}
