import { mkdirSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { copyOutMark } from './copy-out.ts';
import { migrate } from './migrate.ts';
import type { Schema } from './schema.ts';
import type { SharedBytes } from './shared-bytes.ts';
import type { Storage } from './storage.ts';

/** PostgreSQL inside this process, in a folder, or in memory for `memory://`. One process a folder. */
export async function openPgliteStorage(folder: string): Promise<Storage> {
  if (!folder.startsWith('memory://')) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openStorageOn(await PGlite.create(folder, pgliteOptions));
}

export const pgliteOptions = { parsers: { [types.INT8]: Number } } as const;

/** The port on a PGlite that is open already. */
export async function openStorageOn(pglite: PGlite): Promise<Storage> {
  const kysely = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: copying(pglite) }) });
  // One connection carries one transaction at a time: the others wait here.
  let previous: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const result = previous.then(run, run);
    previous = result.catch(() => undefined);
    return result;
  };
  const storage: Storage = {
    kind: 'pglite',
    transaction: (work) => inTurn(() => kysely.transaction().execute(work)),
    statement: (work) => inTurn(() => work(kysely)),
    snapshot: (work) =>
      inTurn(() => kysely.transaction().setIsolationLevel('repeatable read').execute(work)),
    close: () => inTurn(() => kysely.destroy()),
  };
  await migrate(storage);
  return storage;
}

type Transaction = Parameters<Parameters<PGlite['transaction']>[0]>[0];
type Query = Transaction['query'];

/** PGlite copies out into a device of its own. */
function copying(pglite: PGlite) {
  const queryOf =
    (query: Query): Query =>
    async (text, parameters, options) => {
      if (!text.startsWith(copyOutMark)) return query(text, parameters, options);
      const copied = await query(`copy (${text}) to '/dev/blob' (format binary)`);
      const room = parameters?.[0] as SharedBytes;
      if (copied.blob) room.add(Buffer.from(await copied.blob.arrayBuffer()));
      return { ...copied, rows: [] };
    };
  return {
    get closed() {
      return pglite.closed;
    },
    get ready() {
      return pglite.ready;
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: queryOf((...args) => pglite.query(...args)) as PGlite['query'],
    transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
      pglite.transaction((tx) => work({ ...tx, query: queryOf((...args) => tx.query(...args)) })),
  };
}
