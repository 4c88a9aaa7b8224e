import type { exchangeSchemas, Problem, Purpose } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { Access } from '../governance/access.ts';
import type { TransactionTable } from '../storage/schema.ts';

export type TransactionRow = Selectable<TransactionTable>;

/** A transaction is processed as who sent it, for the reason that was given with it. */
export function accessOfTransaction(row: TransactionRow, at: Date): Access {
  return {
    actor: {
      kind: row.sent_by_kind as 'officer',
      id: row.sent_by,
      bureauId: row.bureau_id,
      roles: [],
      permissions: [],
    },
    justification: {
      purpose: row.purpose as Purpose,
      ...(row.case_reference ? { caseReference: row.case_reference } : {}),
      ...(row.legal_basis ? { legalBasis: row.legal_basis } : {}),
      ...(row.offence ? { offence: row.offence } : {}),
    },
    at,
  };
}

type AcceptedType = (typeof exchangeSchemas.acceptedTransactionTypes)[number];

/** What is done with each type of transaction (1.004) that the hub takes. */
const transactionWork = {
  CPS: 'search',
  PMS: 'search',
  MPS: 'search',
  MMS: 'search',
  ATP: 'enrol',
  USA: 'enrol',
  SUP: 'substitute',
  DFP: 'delete',
  USR: 'delete',
} as const satisfies Record<AcceptedType, string>;
/** Everything else is answered with an ERR that says what is taken. */
export type TransactionWork = (typeof transactionWork)[keyof typeof transactionWork] | 'refuse';

export function workOf(type: string): TransactionWork {
  return Object.hasOwn(transactionWork, type)
    ? transactionWork[type as keyof typeof transactionWork]
    : 'refuse';
}

export function typeNotTaken(type: string): Problem {
  const taken = Object.keys(transactionWork).join(', ');
  return { place: '1.004', reason: `"${type}" is none of ${taken}` };
}
