import type { Writable } from 'node:stream';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { copyOutMark } from './copy-out.ts';
import { failureOf } from './database-unreachable.ts';
import type { SharedBytes } from './shared-bytes.ts';
import { unawaitedMark } from './unawaited.ts';

/** Different statements that the server keeps a plan of, for each connection some ten kilobytes each. */
const plansMax = 256;
/** Statements with more values are lists of many lengths, of which each is its own statement. */
const valuesMax = 64;

/**
 * A pool that saves its server work and its callers waiting: statements are planned once a connection, because under row-level
 * security planning takes ten times as long as running, and what nobody waits for (`begin` among it) travels with the next
 * statement. The first of them that fails is what the caller hears of: the others fail because the transaction has.
 */
export function openLeanPool(pool: pg.Pool): PostgresPool {
  const nameOf = createStatementNames();
  return {
    connect: async () => {
      const client = await pool.connect().catch((error) => {
        throw failureOf(error);
      });
      return leanClient(client, nameOf);
    },
    end: () => pool.end(),
  } as PostgresPool;
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
/** What a client of pg has and its types leave out. */
interface Connected {
  readonly connection?: { readonly stream?: Partial<Writable> };
  readonly processID?: number;
}
type NameOf = (text: string, valueCount: number) => string | undefined;

/** A name for each statement that is worth a plan, the same on all connections. */
function createStatementNames(): NameOf {
  const names = new Map<string, string>();
  return (text, valueCount) => {
    if (valueCount === 0 || valueCount > valuesMax) return undefined;
    const known = names.get(text);
    if (known !== undefined || names.size >= plansMax) return known;
    const name = `whorl_${names.size}`;
    names.set(text, name);
    return name;
  };
}

function leanClient(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  const send = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
    if (text.startsWith(copyOutMark)) return copied(client, text, values[0] as SharedBytes);
    const name = nameOf(text, values.length);
    return client.query({ text, values: [...values], ...(name ? { name } : {}) });
  };
  let held: Statement[] = [];
  const query = async (text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> => {
    if (text === 'begin' || text.startsWith(unawaitedMark)) {
      held.push({ text, values });
      return { command: '', rows: [], rowCount: null, oid: 0, fields: [] };
    }
    const together = [...held, { text, values }];
    held = [];
    const stream = (client as unknown as Connected).connection?.stream;
    stream?.cork?.();
    const answers = Promise.all(together.map((each) => send(each.text, each.values)));
    stream?.uncork?.();
    return answers.then(
      (all) => all.at(-1)!,
      (error) => {
        throw failureOf(error);
      },
    );
  };
  return {
    query,
    processID: (client as unknown as Connected).processID,
    release: (isBroken?: boolean) => client.release(isBroken),
  } as unknown as PostgresPoolClient;
}

/** What pg's types leave out: a query of one's own, which sees the pieces of a copy. */
interface CopyQuery {
  handleCopyData(message: { readonly chunk: Buffer }): void;
}
type NewCopyQuery = new (
  config: { readonly text: string },
  callback: (error: Error | null) => void,
) => CopyQuery & pg.Submittable;

function copied(client: pg.PoolClient, text: string, room: SharedBytes): Promise<pg.QueryResult> {
  const statement = { text: `copy (${text}) to stdout (format binary)` };
  return new Promise((resolve, reject) => {
    const Query = pg.Query as unknown as NewCopyQuery;
    const query = new Query(statement, (error) => {
      if (error) return reject(error);
      resolve({ command: 'COPY', rows: [], rowCount: null, oid: 0, fields: [] });
    });
    query.handleCopyData = ({ chunk }) => room.add(chunk);
    client.query(query);
  });
}
