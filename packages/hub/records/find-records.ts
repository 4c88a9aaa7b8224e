import type { recordLookupSchemas } from '@whorl/contract';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { mayReadSql } from '../governance/policy.ts';
import type { Scope } from '../governance/scope.ts';
import { hubLimits } from '../limits.ts';
import type { RecordTable } from '../storage/schema.ts';
import { unawaited } from '../storage/unawaited.ts';
import { plainDocumentNumber } from './identity-index.ts';
import { type ComparedNames, compareNames } from './names/compare-names.ts';
import { nameKeys } from './names/name-keys.ts';
import { nameTokens } from './names/name-tokens.ts';
import { recordSummary } from './record-summary.ts';

type Lookup = z.output<typeof recordLookupSchemas.recordLookup>;
type Found = z.output<typeof recordLookupSchemas.foundRecord>;
type RecordRow = Selectable<RecordTable>;

/** Names that have less in common are not shown. */
const nameScoreMin = 0.5;

interface Match {
  readonly row: RecordRow;
  readonly score: number;
  readonly explanation: ComparedNames['explanation'];
}

/** Records that the actor may read, by what stands in them; each one found is noted for its source. */
export async function findRecords(scope: Scope, lookup: Lookup): Promise<{ items: Found[] }> {
  const { access, audit } = scope;
  audit({ action: 'record.looked-up', details: { by: lookup.by } });
  await planOnce(scope);
  const matches = await matchesOf(scope, lookup);
  const items = matches.map(({ row, score, explanation }): Found => {
    const source = row.bureau_id;
    const subject = { kind: 'record', id: row.record_id };
    audit({ action: 'record.named', subject, concerns: [source], details: { source } });
    const isOwn = source === access.actor.bureauId;
    return {
      record: recordSummary(row, access.actor.bureauId),
      score,
      // The names of others are their sources' to give: only how alike they are is said.
      explanation: isOwn ? [...explanation] : explanation.map(withoutName),
    };
  });
  return { items };
}

/** Under row-level security the server takes ten times as long to plan these statements as to run them, and the plan is always the same. */
async function planOnce({ db }: Scope): Promise<void> {
  const mode = sql`select set_config('plan_cache_mode', 'force_generic_plan', true)`;
  await unawaited(mode).execute(db);
}

function withoutName(token: ComparedNames['explanation'][number]) {
  const isSame = token.match === 'same' || token.match === 'none';
  return { ...token, found: null, because: isSame ? token.because : 'alike' };
}

async function matchesOf(scope: Scope, lookup: Lookup): Promise<readonly Match[]> {
  switch (lookup.by) {
    case 'name':
      return byName(scope, lookup.name, lookup.limit);
    case 'document':
      return byDocument(scope, lookup.number, lookup.issuingCountry, lookup.limit);
    case 'reference':
      return byReference(scope, lookup.sourceReference, lookup.limit);
  }
}

function exactly(asked: string): ComparedNames['explanation'] {
  return [{ asked, found: asked, match: 'same', because: 'letter by letter', score: 1 }];
}

async function byDocument(
  { db, access }: Scope,
  number: string,
  country: string | undefined,
  limit: number,
): Promise<readonly Match[]> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('record_id', 'in', (eb) =>
      eb
        .selectFrom('document_number')
        .select('document_number.record_id')
        .where('number', '=', plainDocumentNumber(number))
        .$if(country !== undefined, (query) => query.where('issuing_country', '=', country!)),
    )
    .where(mayReadSql(access))
    .orderBy('record_id')
    .limit(limit)
    .execute();
  const explanation = exactly(number);
  return rows.map((row) => ({ row, score: 1, explanation }));
}

async function byReference(
  { db, access }: Scope,
  reference: string,
  limit: number,
): Promise<readonly Match[]> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('source_reference', '=', reference)
    .where(mayReadSql(access))
    .orderBy('record_id')
    .limit(limit)
    .execute();
  const explanation = exactly(reference);
  return rows.map((row) => ({ row, score: 1, explanation }));
}

/** By two parts of the name at once, and where that finds nothing, by one. */
async function byName(scope: Scope, name: string, limit: number): Promise<readonly Match[]> {
  const asked = nameTokens(name);
  const keys = nameKeys(asked);
  const byTwo = await compared(scope, asked, keys.writtenPairs, keys.likePairs);
  const all = byTwo.length > 0 ? byTwo : await compared(scope, asked, keys.written, keys.like);
  const best = all.slice(0, limit);
  if (best.length === 0) return [];
  const ids = best.map(({ recordId }) => recordId);
  const rows = await scope.db
    .selectFrom('record')
    .selectAll()
    .where(sql<boolean>`record_id = any (${ids}::uuid[])`)
    .where(mayReadSql(scope.access))
    .execute();
  const byId = new Map(rows.map((row) => [row.record_id, row]));
  return best.flatMap(({ recordId, score, explanation }) => {
    const row = byId.get(recordId);
    return row ? [{ row, score, explanation }] : [];
  });
}

/**
 * Records that share a key, at most so many of each list of keys, compared in full. Each key brings its share alone: of one that
 * tens of thousands have, the others would never be looked at. Those that are written the same way are looked for apart: a
 * common name would otherwise hide them among its likes. The lists are values of one statement, so that its plan serves
 * names of any length.
 */
async function compared(
  { db, access }: Scope,
  asked: readonly string[],
  written: readonly string[],
  like: readonly string[],
) {
  const withKey = (keys: readonly string[]) =>
    db
      .selectFrom(sql<{ key: string }>`unnest(${[...keys]}::text[])`.as<'asked'>(sql`asked(key)`))
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('name_key')
            .innerJoin('record', 'record.record_id', 'name_key.record_id')
            .select('name_key.record_id')
            .whereRef('name_key.key', '=', 'asked.key')
            .where(mayReadSql(access))
            .limit(Math.ceil(hubLimits.nameCandidatesMax / Math.max(1, keys.length)))
            .as('sharing'),
        (join) => join.onTrue(),
      )
      .select('sharing.record_id');
  const tokens = await db
    .with('candidate_written', () => withKey(written))
    .with('candidate_like', () => withKey(like))
    .selectFrom('name_token')
    .select(['record_id', 'name_ordinal', 'token'])
    .where('record_id', 'in', (eb) =>
      eb
        .selectFrom('candidate_written')
        .select('record_id')
        .union(eb.selectFrom('candidate_like').select('record_id')),
    )
    .orderBy('record_id')
    .orderBy('name_ordinal')
    .orderBy('token_ordinal')
    .execute();
  return [...Map.groupBy(tokens, ({ record_id }) => record_id)]
    .map(([recordId, rows]) => ({ recordId, ...bestName(asked, rows) }))
    .filter(({ score }) => score >= nameScoreMin)
    .sort((a, b) => b.score - a.score || (a.recordId < b.recordId ? -1 : 1));
}

/** The name of a record that is most like the one asked for. */
function bestName(
  asked: readonly string[],
  rows: readonly { readonly name_ordinal: number; readonly token: string }[],
): ComparedNames {
  const names = Map.groupBy(rows, ({ name_ordinal }) => name_ordinal);
  return [...names.values()]
    .map((name) =>
      compareNames(
        asked,
        name.map(({ token }) => token),
      ),
    )
    .reduce((best, each) => (each.score > best.score ? each : best));
}
