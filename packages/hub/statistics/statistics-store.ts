import { sql } from 'kysely';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';

/** Days as text, both included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const daysMax = 366;

interface Counted {
  readonly day: string;
  readonly what: string;
  readonly count: number;
}
const figures = {
  searches: 0,
  automaticSearches: 0,
  hitsReceived: 0,
  hitsGiven: 0,
  recordsEnrolled: 0,
  recordsDeleted: 0,
};

/** Every day of a period. Throws HubError `request-invalid` for one that is backwards or too long. */
function listDays({ from, to }: Days): readonly string[] {
  const count = (Date.parse(to) - Date.parse(from)) / dayMs + 1;
  if (count < 1 || count > daysMax) {
    const problems = [{ place: 'query', reason: `is no period of 1 to ${daysMax} days` }];
    throw new HubError('request-invalid', { problems });
  }
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * dayMs).toISOString().slice(0, 10),
  );
}

/** Figures of the actor's bureau by day (UTC), and hits by source and requester. */
export function openStatistics({ db, access, audit }: Scope) {
  const bureau = access.actor.bureauId;
  return {
    async ofBureau(days: Days) {
      const listed = listDays(days);
      audit({ action: 'statistics.read' });
      const counted = await sql<Counted>`${countedOf(bureau, days)}`.execute(db);
      const byDay = Map.groupBy(counted.rows, ({ day }) => day);
      return {
        bureauId: bureau,
        days: listed.map((day) => {
          const found = (byDay.get(day) ?? []).map(({ what, count }) => [what, count]);
          return { day, ...figures, ...Object.fromEntries(found) };
        }),
        flows: await flowsOf(days, bureau),
      };
    },
    /** Of all bureaus: for who runs the hub. */
    async flows(days: Days) {
      listDays(days);
      audit({ action: 'statistics.flows-read' });
      return { flows: await flowsOf(days) };
    },
  };

  async function flowsOf(days: Days, only?: string) {
    const rows = await db
      .selectFrom('hit')
      .select((eb) => ['source_bureau', 'requesting_bureau', eb.fn.countAll<number>().as('hits')])
      .where('confirmed_at', '>=', new Date(days.from))
      .where('confirmed_at', '<', new Date(Date.parse(days.to) + dayMs))
      .$if(only !== undefined, (query) =>
        query.where((eb) =>
          eb.or([eb('source_bureau', '=', only!), eb('requesting_bureau', '=', only!)]),
        ),
      )
      .groupBy(['source_bureau', 'requesting_bureau'])
      .orderBy('source_bureau')
      .orderBy('requesting_bureau')
      .execute();
    return rows.map(({ source_bureau, requesting_bureau, hits }) => ({
      from: source_bureau,
      to: requesting_bureau,
      hits: Number(hits),
    }));
  }
}

/** Each source of figures counted by day, all in one query. */
function countedOf(bureau: string, { from, to }: Days) {
  const start = new Date(from);
  const end = new Date(Date.parse(to) + dayMs);
  const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD')`;
  const within = (column: string) =>
    sql`${sql.ref(column)} >= ${start} and ${sql.ref(column)} < ${end}`;
  return sql`
    select ${day('requested_at')} as day,
        case when is_automatic then 'automaticSearches' else 'searches' end as what,
        count(*)::int as count
      from search
      where bureau_id = ${bureau} and not is_seeded and ${within('requested_at')} group by 1, 2
    union all
    select ${day('confirmed_at')}, 'hitsReceived', count(*)::int
      from hit where requesting_bureau = ${bureau} and ${within('confirmed_at')} group by 1
    union all
    select ${day('confirmed_at')}, 'hitsGiven', count(*)::int
      from hit where source_bureau = ${bureau} and ${within('confirmed_at')} group by 1
    union all
    select left(at, 10), 'recordsEnrolled', count(*)::int
      from audit_entry
      where action = 'record.enrolled' and actor_bureau = ${bureau}
        and at >= ${start.toISOString()} and at < ${end.toISOString()} group by 1
    union all
    select ${day('deleted_at')}, 'recordsDeleted', count(*)::int
      from deletion_receipt where bureau_id = ${bureau} and ${within('deleted_at')} group by 1`;
}
