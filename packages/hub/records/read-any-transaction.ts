import {
  looksLikeTransactionXml,
  readTransaction,
  readTransactionXml,
  type Transaction,
} from '@whorl/codecs';

/** A transaction in either encoding, traditional or XML. Throws CodecError. */
export function readAnyTransaction(bytes: Uint8Array): Transaction {
  return looksLikeTransactionXml(bytes) ? readTransactionXml(bytes) : readTransaction(bytes);
}
