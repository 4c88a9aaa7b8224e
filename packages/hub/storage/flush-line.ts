import pg from 'pg';
import { failureOf } from './database-unreachable.ts';
import { createSharedFlush } from './shared-flush.ts';

/** Some write-ahead log in a transaction of its own, whose commit brings all that was written before it to the disk. */
const flushStatement = `select pg_logical_emit_message(true, 'whorl', '')`;

/** One connection for as long as it lives. */
export interface FlushSession {
  /**
   * When it returns, all that was committed since the session was asked for is on the disk. Throws where the connection broke: a
   * server that crashed meanwhile may have lost it, and a new connection to what started again could not tell.
   */
  flush(): Promise<void>;
}

export interface FlushLine {
  /** The session that stands, or a new one; to be asked for before that is written which it has to vouch for. */
  session(): Promise<FlushSession>;
  close(): Promise<void>;
}

/** A connection that does nothing but flush, for all transactions together. */
export function openFlushLine(config: pg.ClientConfig): FlushLine {
  let standing: Promise<FlushSession & { readonly client: pg.Client }> | undefined;
  const open = async () => {
    const client = new pg.Client(config);
    const forget = (): void => {
      if (standing === opened) standing = undefined;
    };
    client.on('error', forget).on('end', forget);
    const opened = standing;
    await client.connect().catch((error) => {
      forget();
      throw failureOf(error);
    });
    const flush = createSharedFlush(async () => {
      await client.query(flushStatement).catch((error) => {
        throw failureOf(error);
      });
    });
    return { client, flush };
  };
  return {
    session: () => {
      standing ??= Promise.resolve().then(open);
      return standing;
    },
    close: async () => {
      const { client } = (await standing?.catch(() => undefined)) ?? {};
      await client?.end();
    },
  };
}
