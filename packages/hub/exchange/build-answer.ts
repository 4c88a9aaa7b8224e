import { buildTransaction, buildType2, writeTransaction } from '@whorl/codecs';
import type { Database } from '../storage/storage.ts';

export interface Answer {
  readonly type: 'SRE' | 'ERR';
  readonly origin: string;
  readonly destination: string;
  readonly controlReference: string | null;
  readonly lines: readonly string[];
}

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
  const digits = `${String(year % 100).padStart(2, '0')}${String(number).padStart(8, '0')}`;
  return `${digits}${checkLetters[Number(digits) % checkLetters.length]}`;
}

/** Modulo 23, as the annex of Council Decision 2008/616/JHA describes it. */
const checkLetters = 'ZABCDEFGHJKLMNPQRTUVWXY';

/** An answer as the Prüm profile of INT-I 4.22 spells it. */
export async function buildAnswer(db: Database, answer: Answer, at: Date) {
  const controlNumber = await nextControlNumber(db, at);
  const textField = answer.type === 'ERR' ? 74 : 63;
  const text = answer.type === 'ERR' ? answer.lines : answer.lines.join(' ');
  const transaction = buildTransaction(
    {
      version: '0300',
      typeOfTransaction: answer.type,
      date: at,
      priority: 4,
      destination: answer.destination,
      origin: answer.origin,
      controlNumber,
      ...(answer.controlReference ? { controlReference: answer.controlReference } : {}),
      domain: { name: 'INT-I', version: '4.22' },
    },
    [buildType2({ 3: '0422', [textField]: text })],
  );
  return { controlNumber, bytes: writeTransaction(transaction) };
}
