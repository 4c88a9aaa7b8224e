import type { recordLookupSchemas } from '@whorl/contract';
import type { z } from 'zod';
import { mayReadSql } from '../governance/policy.ts';
import type { Scope } from '../governance/scope.ts';
import { hubLimits } from '../limits.ts';
import { plainDocumentNumber } from './identity-index.ts';
import { type ComparedNames, compareNames } from './names/compare-names.ts';
import { nameKeys } from './names/name-keys.ts';
import { nameTokens } from './names/name-tokens.ts';
import { recordSummary } from './record-summary.ts';

type Lookup = z.output<typeof recordLookupSchemas.recordLookup>;
type Found = z.output<typeof recordLookupSchemas.foundRecord>;

/** Names that have less in common are not shown. */
const nameScoreMin = 0.5;

interface Match {
  readonly recordId: string;
  readonly score: number;
  readonly explanation: ComparedNames['explanation'];
}

/** Records that the actor may read, by what stands in them; each one found is noted for its source. */
export async function findRecords(scope: Scope, lookup: Lookup): Promise<{ items: Found[] }> {
  scope.audit({ action: 'record.looked-up', details: { by: lookup.by } });
  const matches = (await matchesOf(scope, lookup)).slice(0, lookup.limit);
  if (matches.length === 0) return { items: [] };
  const { db, access, audit } = scope;
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where(
      'record_id',
      'in',
      matches.map(({ recordId }) => recordId),
    )
    .where(mayReadSql(access))
    .execute();
  const byId = new Map(rows.map((row) => [row.record_id, row]));
  const items = matches.flatMap(({ recordId, score, explanation }): Found[] => {
    const row = byId.get(recordId);
    if (!row) return [];
    const source = row.bureau_id;
    const subject = { kind: 'record', id: recordId };
    audit({ action: 'record.named', subject, concerns: [source], details: { source } });
    const isOwn = source === access.actor.bureauId;
    return [
      {
        record: recordSummary(row, access.actor.bureauId),
        score,
        // The names of others are their sources' to give: only how alike they are is said.
        explanation: isOwn ? [...explanation] : explanation.map(withoutName),
      },
    ];
  });
  return { items };
}

function withoutName(token: ComparedNames['explanation'][number]) {
  const isSame = token.match === 'same' || token.match === 'none';
  return { ...token, found: null, because: isSame ? token.because : 'alike' };
}

async function matchesOf(scope: Scope, lookup: Lookup): Promise<readonly Match[]> {
  switch (lookup.by) {
    case 'name':
      return byName(scope, lookup.name);
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
    .selectFrom('document_number')
    .innerJoin('record', 'record.record_id', 'document_number.record_id')
    .select('document_number.record_id')
    .distinct()
    .where('number', '=', plainDocumentNumber(number))
    .$if(country !== undefined, (query) => query.where('issuing_country', '=', country!))
    .where(mayReadSql(access))
    .orderBy('document_number.record_id')
    .limit(limit)
    .execute();
  const explanation = exactly(number);
  return rows.map(({ record_id }) => ({ recordId: record_id, score: 1, explanation }));
}

async function byReference(
  { db, access }: Scope,
  reference: string,
  limit: number,
): Promise<readonly Match[]> {
  const rows = await db
    .selectFrom('record')
    .select('record_id')
    .where('source_reference', '=', reference)
    .where(mayReadSql(access))
    .orderBy('record_id')
    .limit(limit)
    .execute();
  const explanation = exactly(reference);
  return rows.map(({ record_id }) => ({ recordId: record_id, score: 1, explanation }));
}

/**
 * By two parts of the name at once, and where that finds nothing, by one. Those that are written
 * the same way are looked for apart: a common name would otherwise hide them among its likes.
 */
async function byName(scope: Scope, name: string): Promise<readonly Match[]> {
  const asked = nameTokens(name);
  const keys = nameKeys(asked);
  const byTwo = await compared(scope, asked, [keys.writtenPairs, keys.likePairs]);
  return byTwo.length > 0 ? byTwo : compared(scope, asked, [keys.written, keys.like]);
}

/** Records that share a key, at most so many of each list of keys, compared in full. */
async function compared(
  { db, access }: Scope,
  asked: readonly string[],
  lists: readonly (readonly string[])[],
): Promise<readonly Match[]> {
  const ids = new Set<string>();
  for (const keys of lists) {
    if (keys.length === 0) continue;
    const rows = await db
      .selectFrom('name_key')
      .innerJoin('record', 'record.record_id', 'name_key.record_id')
      .select('name_key.record_id')
      .distinct()
      .where('key', 'in', [...keys])
      .where(mayReadSql(access))
      .limit(hubLimits.nameCandidatesMax)
      .execute();
    for (const { record_id } of rows) ids.add(record_id);
  }
  if (ids.size === 0) return [];
  const tokens = await db
    .selectFrom('name_token')
    .select(['record_id', 'name_ordinal', 'token'])
    .where('record_id', 'in', [...ids])
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
