import { setTimeout as sleep } from 'node:timers/promises';
import { decodeTemplate, engineVersion } from '@whorl/fingerprint';
import { sql } from 'kysely';
import { packedColumns } from '../records/template-columns.ts';
import type { Database, Storage } from '../storage/storage.ts';
import { enqueueOnce } from './job-queue.ts';
import type { JobHandler } from './job-worker.ts';

export const packPrintsKind = 'pack-prints';

/** Some hundredths of a second of work, between which requests are answered. */
const printsAtOnce = 20;
/** Nobody waits for it, and everybody waits for the thread that it takes. */
const restPerWork = 4;

/** Adds the job that packs prints, once for each version of the engine. */
export async function enqueuePackPrints(storage: Storage, at: Date): Promise<void> {
  await enqueueOnce(storage, { kind: packPrintsKind, key: engineVersion }, at);
}

/** Packs what an older version of the hub or of the engine left, so that the next start is a fast one. */
export function packPrints({ storage }: { readonly storage: Storage }): JobHandler {
  return async ({ finish }) => {
    for (let count = printsAtOnce; count === printsAtOnce; ) {
      const startedMs = performance.now();
      count = await storage.transaction(packSome);
      await sleep((performance.now() - startedMs) * restPerWork);
    }
    await storage.transaction(finish);
  };
}

async function packSome(db: Database): Promise<number> {
  const rows = await db
    .selectFrom('reference')
    .select(['reference_id', 'template'])
    .where(sql<boolean>`packed_version is distinct from ${engineVersion}`)
    .limit(printsAtOnce)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { reference_id, template } of rows) {
    await db
      .updateTable('reference')
      .set(packedColumns(decodeTemplate(new Uint8Array(template))))
      .where('reference_id', '=', reference_id)
      .execute();
  }
  return rows.length;
}
