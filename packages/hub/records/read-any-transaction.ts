import {
  CodecError,
  looksLikeTransactionXml,
  readTransaction,
  readTransactionXml,
  type Transaction,
} from '@whorl/codecs';
import type { Problem } from '@whorl/contract';
import { HubError } from '../hub-error.ts';

/** A transaction in either encoding, traditional or XML. Throws CodecError. */
export function readAnyTransaction(bytes: Uint8Array): Transaction {
  return looksLikeTransactionXml(bytes) ? readTransactionXml(bytes) : readTransaction(bytes);
}

/** The same of what somebody sent: throws HubError `transaction-unreadable` with the place and the reason. */
export function requireTransaction(bytes: Uint8Array): Transaction {
  try {
    return readAnyTransaction(bytes);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    throw new HubError('transaction-unreadable', { problems: [problemOf(error)] });
  }
}

/** What a codec found wrong with a file, as a hub reports it. */
export function problemOf({ place, code, reason }: CodecError): Problem {
  return { place, reason: `${code}: ${reason}` };
}
