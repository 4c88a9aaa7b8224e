import pg from 'pg';

/** The database is gone for now. A transaction in which it is thrown may have been committed, or not. */
export class DatabaseUnreachable extends Error {
  readonly code = 'database-unreachable';
  constructor(cause: unknown) {
    super('The database is gone.', { cause });
    this.name = 'DatabaseUnreachable';
  }
}

/** Classes and codes of SQLSTATE (PostgreSQL, appendix A): the line is broken, or the server stops, has crashed or starts. */
const unreachableStates = /^(08...|57P0[123])$/;
/** A server that is gone, seen from the socket of a client. */
const socketCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);
/** What pg says of it without a code. */
const ofClient = /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded)/;

/** What a client of pg failed with, told apart: a server that is gone, or a mistake in what was asked. */
export function failureOf(error: unknown): unknown {
  const { code = '', message } = error as { readonly code?: string; readonly message: string };
  if (error instanceof pg.DatabaseError) {
    return unreachableStates.test(code) ? new DatabaseUnreachable(error) : error;
  }
  const isGone = socketCodes.has(code) || ofClient.test(message);
  return isGone ? new DatabaseUnreachable(error) : error;
}
