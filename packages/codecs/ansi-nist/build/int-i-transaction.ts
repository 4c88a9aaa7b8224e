import type { NistRecord, Transaction } from '../model.ts';
import { buildTransaction } from './build-transaction.ts';
import { controlNumberOf } from './control-number.ts';
import { buildType2 } from './print-records.ts';

/** A request to a hub, as its sender thinks of it. */
export interface IntIRequest {
  readonly typeOfTransaction: string;
  readonly origin: string;
  readonly date: Date;
  /** Serial number of the control number, below serialNumberEnd. */
  readonly serial: number;
  /** Fields of the Type-2 record by their numbers, without 2.003. */
  readonly type2: Readonly<Record<number, string>>;
}

/** A transaction of INT-I 4.22 of ordinary priority to the hub, with its Type-2 record in front of the others. */
export function buildIntIRequest(
  { typeOfTransaction, origin, date, serial, type2 }: IntIRequest,
  records: readonly NistRecord[],
): Transaction {
  const header = {
    version: '0300',
    typeOfTransaction,
    date,
    priority: 4,
    destination: 'HUB',
    origin,
    controlNumber: controlNumberOf(date, serial),
    domain: { name: 'INT-I', version: '4.22' },
  };
  return buildTransaction(header, [buildType2({ 3: '0422', ...type2 }), ...records]);
}
