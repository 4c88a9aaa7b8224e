import type { Scope } from '../governance/scope.ts';

const dayMs = 86_400_000;

/** What bureaus have used of their searches of the day (UTC). */
export function openCapacityStore({ db, access, audit }: Scope) {
  const day = access.at.toISOString().slice(0, 10);
  const used = () =>
    db
      .selectFrom('bureau')
      .leftJoin('bureau_usage', (join) =>
        join
          .onRef('bureau_usage.bureau_id', '=', 'bureau.bureau_id')
          .on('bureau_usage.day', '=', day),
      )
      .select(['bureau.bureau_id', 'daily_searches_max', 'searches'])
      .orderBy('bureau.bureau_id');
  type Row = Awaited<ReturnType<ReturnType<typeof used>['executeTakeFirstOrThrow']>>;
  const view = (row: Row) => ({
    bureauId: row.bureau_id,
    day,
    searchesUsed: Math.min(row.searches ?? 0, row.daily_searches_max),
    searchesMax: row.daily_searches_max,
    nextDayAt: new Date(Date.parse(day) + dayMs).toISOString(),
  });
  return {
    async ofBureau() {
      audit({ action: 'capacity.read' });
      const { bureauId } = access.actor;
      return view(await used().where('bureau.bureau_id', '=', bureauId).executeTakeFirstOrThrow());
    },
    async ofAll() {
      audit({ action: 'capacity.listed' });
      return { items: (await used().execute()).map(view) };
    },
  };
}
