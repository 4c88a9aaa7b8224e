import {
  buildTransaction,
  buildType2,
  controlNumberOf,
  writeTransaction,
  writeTransactionXml,
} from '@whorl/codecs';
import type { Database } from '../storage/storage.ts';

export interface Answer {
  readonly type: 'SRE' | 'ERR';
  readonly origin: string;
  readonly destination: string;
  readonly controlReference: string | null;
  readonly lines: readonly string[];
  /** What the receiver speaks: INT-I 4.22 is tagged, version 6 is XML. */
  readonly encoding: TransactionEncoding;
}

export type TransactionEncoding = 'traditional' | 'xml';

const dialects = {
  traditional: { version: '0300', domain: { name: 'INT-I', version: '4.22' } },
  xml: { version: '0502', domain: { name: 'INT-I', version: '6.00' } },
} as const;

/** A control number of the hub's own: year, running number, and a letter that checks them. */
async function nextControlNumber(db: Database, at: Date): Promise<string> {
  const year = at.getUTCFullYear();
  const { number } = await db
    .insertInto('control_number_counter')
    .values({ year, number: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((eb) => ({
        number: eb('control_number_counter.number', '+', 1),
      })),
    )
    .returning('number')
    .executeTakeFirstOrThrow();
  return controlNumberOf(at, number);
}

/** An answer as INT-I spells it: results in 2.063, each error in 2.074. */
export async function buildAnswer(db: Database, answer: Answer, at: Date) {
  const controlNumber = await nextControlNumber(db, at);
  const { encoding, type, lines } = answer;
  const { version, domain } = dialects[encoding];
  const text = type === 'ERR' ? { 74: lines } : { 63: lines.join(' ') };
  const transaction = buildTransaction(
    {
      version,
      typeOfTransaction: type,
      date: at,
      priority: 4,
      destination: answer.destination,
      origin: answer.origin,
      controlNumber,
      ...(answer.controlReference ? { controlReference: answer.controlReference } : {}),
      domain,
    },
    // Version 6 has no field for the version of the system.
    [buildType2(encoding === 'xml' ? text : { 3: '0422', ...text })],
  );
  const write = encoding === 'xml' ? writeTransactionXml : writeTransaction;
  return { controlNumber, bytes: write(transaction) };
}
