import { z } from 'zod';
import { problem } from '../errors.ts';
import { contractLimits } from '../limits.ts';
import { bureauCode } from '../values/countries.ts';
import { personStatus, personStatusHeader } from '../values/governance.ts';
import { identifier, moment, pageLimit } from '../values/text.ts';

export const transactionMediaTypes = [
  'application/vnd.nist.an2k',
  'application/octet-stream',
  'application/xml',
] as const;

/** The types of transaction (1.004) that the hub takes; those that change records need records.write. */
export const acceptedTransactionTypes = [
  'CPS',
  'PMS',
  'MPS',
  'MMS',
  'ATP',
  'USA',
  'SUP',
  'DFP',
  'USR',
] as const;

/** Answers of INT-I: one that comes in by mistake is refused at the door, since an ERR would be answered in turn. */
export const answeringTransactionTypes = ['SRE', 'ERR', 'IMR', 'PHR'] as const;

/** What goes along with a transaction that its file has no field for. */
export const transactionHeaders = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'is not 1 to 200 printable characters')
    .optional()
    .describe('The same key with the same bytes is done once; SHA-256 of the bytes unless given.'),
  [personStatusHeader]: personStatus
    .optional()
    .describe(
      'Of ATP: what the person is in the case. Needed unless the purpose says it, as find-wanted-person, ' +
        'find-missing-person and identify-person-or-body do.',
    ),
});

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
  /** Why it was refused; of one that was not, which of its prints and photographs were passed over, and why. */
  problems: z.array(problem),
});
export const transactionParams = z.object({ transactionId: identifier });
/** Waits for a transaction to leave the state that the caller knows. */
export const transactionWait = z.strictObject({
  after: z.enum(transactionStates).optional(),
  waitSeconds: z.coerce.number().int().min(0).max(25).default(0),
});

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

/**
 * Where the hub rings when a message is in a bureau's mailbox. It sends no content: a JSON body of
 * webhookRing, signed by `whorl-signature: t=<seconds>,v1=<HMAC-SHA-256 of "<seconds>.<body>", hex>`.
 */
export const newWebhook = z.strictObject({
  url: z.url({ protocol: /^https$/ }).max(contractLimits.urlMax),
});
export const webhook = z.object({
  bureauId: bureauCode,
  url: z.string(),
  createdAt: moment,
  rungAt: moment.nullable(),
  /** HTTP status of the last attempt; 0 where there was no answer. */
  lastStatus: z.int().nullable(),
});
/** The secret is shown once and never again. */
export const createdWebhook = webhook.extend({ secret: z.string() });
export const webhookRing = z.object({
  bureauId: bureauCode,
  messageId: identifier,
  number: z.int(),
  typeOfTransaction: z.string(),
  controlReference: z.string().nullable(),
  createdAt: moment,
});
