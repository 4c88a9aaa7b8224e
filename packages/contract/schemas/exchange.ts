import { z } from 'zod';
import { problem } from '../errors.ts';
import { identifier, moment, pageLimit } from '../values/text.ts';

export const transactionMediaTypes = [
  'application/vnd.nist.an2k',
  'application/octet-stream',
  'application/xml',
] as const;

/** The types of transaction (1.004) that the hub takes. */
export const acceptedTransactionTypes = ['CPS', 'PMS', 'MPS', 'MMS', 'ATP', 'USA'] as const;

export const transactionStates = ['received', 'processing', 'answered', 'refused'] as const;
export const transactionReceipt = z.object({
  transactionId: identifier,
  typeOfTransaction: z.string(),
  controlNumber: z.string(),
  state: z.enum(transactionStates),
  receivedAt: moment,
  searchId: identifier.nullable(),
  recordId: identifier.nullable(),
  /** Messages of the mailbox that answer it. */
  answers: z.array(identifier),
  problems: z.array(problem),
});
export const transactionParams = z.object({ transactionId: identifier });

export const mailboxMessage = z.object({
  messageId: identifier,
  number: z.int(),
  typeOfTransaction: z.string(),
  controlNumber: z.string(),
  controlReference: z.string().nullable(),
  createdAt: moment,
  isAcknowledged: z.boolean(),
});
export const mailbox = z.object({ items: z.array(mailboxMessage), next: z.string().nullable() });
export const mailboxQuery = z.strictObject({
  /** Number of the last message that was seen. */
  after: z.coerce.number().int().min(0).default(0),
  limit: pageLimit,
});
export const messageParams = z.object({ messageId: identifier });
