import type { Identity } from '@whorl/contract';
import { hubLimits } from '../limits.ts';
import { json } from '../storage/json.ts';
import type { Database } from '../storage/storage.ts';
import { nameKeys } from './names/name-keys.ts';
import { tokensOfIdentity } from './names/name-tokens.ts';
import { skeletons } from './names/skeleton.ts';

/** A document's number as it is compared: capital letters and digits alone. */
export function plainDocumentNumber(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Stores who a person is, with all that a search by name or document looks up, instead of what was there. */
export async function storeIdentity(
  db: Database,
  recordId: string,
  bureauId: string,
  identity: Identity,
): Promise<void> {
  const content = json(identity);
  await db
    .insertInto('identity')
    .values({ record_id: recordId, bureau_id: bureauId, content })
    .onConflict((conflict) => conflict.column('record_id').doUpdateSet({ content }))
    .execute();
  for (const table of ['name_token', 'name_key', 'document_number'] as const) {
    await db.deleteFrom(table).where('record_id', '=', recordId).execute();
  }
  const { tokens, keys, documents } = indexOfIdentity(recordId, identity);
  if (tokens.length > 0) await db.insertInto('name_token').values(tokens).execute();
  for (let i = 0; i < keys.length; i += hubLimits.rowsPerInsertMax) {
    const part = keys.slice(i, i + hubLimits.rowsPerInsertMax);
    await db.insertInto('name_key').values(part).execute();
  }
  if (documents.length > 0) await db.insertInto('document_number').values(documents).execute();
}

/** The rows that an identity is found by. */
export function indexOfIdentity(record_id: string, identity: Identity) {
  const names = tokensOfIdentity(identity);
  const tokens = names.flatMap((parts, name_ordinal) =>
    parts.map((token, token_ordinal) => ({
      record_id,
      name_ordinal,
      token_ordinal,
      token,
      skeletons: [...skeletons(token)],
    })),
  );
  const keys = new Set(
    names.flatMap((parts) => Object.values<readonly string[]>({ ...nameKeys(parts) }).flat()),
  );
  const documents = identity.documents.map(({ number, issuingCountry }, ordinal) => ({
    record_id,
    ordinal,
    number: plainDocumentNumber(number),
    issuing_country: issuingCountry,
  }));
  return { tokens, keys: [...keys].map((key) => ({ key, record_id })), documents };
}
