import { sql } from 'kysely';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';

/** Counts a search against the bureau's day (UTC), or refuses it where the day is used up. */
export async function useDailyCapacity({ db, access }: Scope): Promise<void> {
  const { bureauId } = access.actor;
  const day = access.at.toISOString().slice(0, 10);
  const used = await db
    .insertInto('bureau_usage')
    .values({ bureau_id: bureauId, day, searches: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['bureau_id', 'day'])
        .doUpdateSet({ searches: sql`bureau_usage.searches + 1` }),
    )
    .returning('searches')
    .executeTakeFirstOrThrow();
  const { daily_searches_max } = await db
    .selectFrom('bureau')
    .select('daily_searches_max')
    .where('bureau_id', '=', bureauId)
    .executeTakeFirstOrThrow();
  if (used.searches <= daily_searches_max) return;
  const nextDay = Date.parse(`${day}T00:00:00Z`) + 86_400_000;
  const retryAfterSeconds = Math.ceil((nextDay - access.at.getTime()) / 1000);
  throw new HubError('daily-capacity-reached', { retryAfterSeconds });
}
