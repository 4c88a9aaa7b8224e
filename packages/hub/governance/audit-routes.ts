import type { SomeHandlers } from '../http/handler.ts';
import { found } from '../hub-error.ts';
import type { Storage } from '../storage/storage.ts';
import { auditEntries, proveConsistency, proveInclusion, signTreeHead } from './audit/audit-log.ts';
import { countRecordAccesses, searchAudit } from './audit/search-audit.ts';
import type { TreeHeadSigner } from './audit/tree-head-signer.ts';
import { inUnfencedScope } from './scope.ts';

type Names =
  | 'readAuditEntries'
  | 'searchAudit'
  | 'countRecordAccesses'
  | 'readTreeHead'
  | 'readInclusionProof'
  | 'readConsistencyProof'
  | 'exportAudit';

const exportPageEntries = 1_000;

/** The log for the bureaus whose data is in it: each reads its own, and can check the whole. */
export function auditHandlers(storage: Storage, signer: TreeHeadSigner): SomeHandlers<Names> {
  return {
    readAuditEntries: ({ access, query }) =>
      inUnfencedScope(storage, access, async ({ db, audit }) => {
        audit({ action: 'audit.read', details: { from: query.from } });
        const entries = await auditEntries(db, access.actor.bureauId, query.from, query.limit);
        const next = entries.length === query.limit ? query.from + query.limit : null;
        return { entries: [...entries], next };
      }),
    searchAudit: ({ access, query }) =>
      inUnfencedScope(storage, access, ({ db, audit }) => {
        audit({ action: 'audit.searched' });
        return searchAudit(db, access.actor.bureauId, query);
      }),
    countRecordAccesses: ({ access, query }) =>
      inUnfencedScope(storage, access, ({ db, audit }) => {
        audit({ action: 'audit.searched' });
        return countRecordAccesses(db, access.actor.bureauId, query);
      }),
    readTreeHead: ({ at }) => storage.transaction((db) => signTreeHead(db, signer, at)),
    readInclusionProof: async ({ query }) =>
      found(await storage.transaction((db) => proveInclusion(db, query.index, query.size))),
    readConsistencyProof: async ({ query }) =>
      found(
        await storage.transaction((db) => proveConsistency(db, query.firstSize, query.secondSize)),
      ),
    exportAudit: async ({ access, at }) => {
      await inUnfencedScope(storage, access, async ({ audit }) =>
        audit({ action: 'audit.exported' }),
      );
      const lines = await storage.transaction(async (db) => {
        const head = await signTreeHead(db, signer, at);
        const all: unknown[] = [];
        for (let from = 0; from < head.size; from += exportPageEntries) {
          const limit = Math.min(exportPageEntries, head.size - from);
          all.push(...(await auditEntries(db, access.actor.bureauId, from, limit)));
        }
        return [...all, { treeHead: head }].map((line) => JSON.stringify(line));
      });
      return { mediaType: 'application/x-ndjson', bytes: `${lines.join('\n')}\n` };
    },
  };
}
