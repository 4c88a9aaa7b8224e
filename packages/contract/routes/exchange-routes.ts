import { contractLimits } from '../limits.ts';
import type { Route } from '../route.ts';
import { whoMay } from '../route.ts';
import { bureauParams } from '../schemas/accounts.ts';
import * as exchange from '../schemas/exchange.ts';

const send = whoMay('transactions.send');
const receive = whoMay('mailbox.read');
const manage = whoMay('accounts.manage');

export const exchangeRoutes = {
  sendTransaction: {
    method: 'POST',
    path: '/v1/transactions',
    summary: 'Send an ANSI/NIST-ITL transaction; what is sent twice is done once',
    access: send,
    isJustified: true,
    headers: exchange.transactionHeaders,
    binaryBody: { mediaTypes: [...exchange.transactionMediaTypes] },
    bodyBytesMax: contractLimits.transactionBytesMax,
    status: 202,
    response: exchange.transactionReceipt,
    errors: ['transaction-unreadable', 'idempotency-conflict', 'daily-capacity-reached'],
  },
  readTransaction: {
    method: 'GET',
    path: '/v1/transactions/:transactionId',
    summary: 'How far a transaction of your bureau is, at once or when it moves on',
    access: send,
    isJustified: false,
    params: exchange.transactionParams,
    query: exchange.transactionWait,
    status: 200,
    response: exchange.transactionReceipt,
    errors: ['not-found'],
  },
  listMailbox: {
    method: 'GET',
    path: '/v1/mailbox',
    summary: 'Answers and notifications for your bureau, oldest first',
    access: receive,
    isJustified: false,
    query: exchange.mailboxQuery,
    status: 200,
    response: exchange.mailbox,
    errors: [],
  },
  readMessage: {
    method: 'GET',
    path: '/v1/mailbox/:messageId',
    summary: 'One message as an ANSI/NIST-ITL transaction',
    access: receive,
    isJustified: false,
    params: exchange.messageParams,
    status: 200,
    binaryResponse: { mediaTypes: ['application/vnd.nist.an2k', 'application/xml'] },
    errors: ['not-found'],
  },
  acknowledgeMessage: {
    method: 'PUT',
    path: '/v1/mailbox/:messageId/acknowledgement',
    summary: 'Say that a message has arrived',
    access: receive,
    isJustified: false,
    params: exchange.messageParams,
    status: 204,
    errors: ['not-found'],
  },
  readWebhook: {
    method: 'GET',
    path: '/v1/bureaus/:bureauId/webhook',
    summary: 'Where the hub rings when a bureau has a message',
    access: manage,
    isJustified: false,
    params: bureauParams,
    status: 200,
    response: exchange.webhook,
    errors: ['not-found'],
  },
  setWebhook: {
    method: 'PUT',
    path: '/v1/bureaus/:bureauId/webhook',
    summary: 'Ring at an https address that the configuration allows; gives a new secret',
    access: manage,
    isJustified: false,
    params: bureauParams,
    body: exchange.newWebhook,
    status: 200,
    response: exchange.createdWebhook,
    errors: ['not-found'],
  },
  removeWebhook: {
    method: 'DELETE',
    path: '/v1/bureaus/:bureauId/webhook',
    summary: 'Ring no more',
    access: manage,
    isJustified: false,
    params: bureauParams,
    status: 204,
    errors: ['not-found'],
  },
} as const satisfies Readonly<Record<string, Route>>;
