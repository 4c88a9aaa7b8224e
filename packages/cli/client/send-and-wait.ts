import { setTimeout as sleep } from 'node:timers/promises';
import { type PersonStatus, personStatusHeader, type RouteOutput } from '@whorl/contract';
import type { HubClient } from './hub-client.ts';

export type Receipt = RouteOutput<'sendTransaction'>;

export interface SentTransaction {
  readonly receipt: Receipt;
  /** Answer transactions as they came, oldest first; none where the wait ended before. */
  readonly answers: readonly Uint8Array[];
}

const pauseFirstMs = 100;
const pauseMaxMs = 2_000;
/** The hub lets its caller wait until its own work is done; what examiners decide is seen after so long. */
const waitSecondsMax = 3;

/**
 * Sends a transaction and waits for its answer. The same key with the same bytes gives the answer of
 * the first time, so whoever lost the line sends again. An answer is acknowledged once `keep` has it.
 */
export async function sendAndWait(
  client: HubClient,
  bytes: Uint8Array,
  options: {
    readonly idempotencyKey: string;
    /** Of the person that a transaction enrols. */
    readonly personStatus?: PersonStatus | undefined;
    readonly waitMs: number;
    readonly onState?: (receipt: Receipt) => void;
    readonly keep?: (answer: Uint8Array, index: number) => void;
  },
): Promise<SentTransaction> {
  const status = options.personStatus && { [personStatusHeader]: options.personStatus };
  const headers = { 'idempotency-key': options.idempotencyKey, ...status };
  let receipt: Receipt = await client.request('sendTransaction', { body: bytes, headers });
  options.onState?.(receipt);
  const untilMs = performance.now() + options.waitMs;
  let pauseMs = pauseFirstMs;
  while (!isAnswered(receipt) && performance.now() < untilMs) {
    const askedMs = performance.now();
    const leftSeconds = Math.ceil((untilMs - askedMs) / 1_000);
    const query = { after: receipt.state, waitSeconds: Math.min(waitSecondsMax, leftSeconds) };
    const params = { transactionId: receipt.transactionId };
    const next = await client.request('readTransaction', { params, query });
    const isNew = next.state !== receipt.state || next.searchId !== receipt.searchId;
    if (isNew) options.onState?.(next);
    receipt = next;
    // A hub that is too busy to let anybody wait answers at once.
    if (isNew || performance.now() - askedMs > pauseMs) continue;
    await sleep(Math.min(pauseMs, Math.max(1, untilMs - performance.now())));
    pauseMs = Math.min(pauseMaxMs, pauseMs * 1.5);
  }
  const answers: Uint8Array[] = [];
  for (const [i, messageId] of (isAnswered(receipt) ? receipt.answers : []).entries()) {
    const { bytes: answer } = await client.request('readMessage', { params: { messageId } });
    answers.push(answer as Uint8Array);
    options.keep?.(answer as Uint8Array, i);
    await client.request('acknowledgeMessage', { params: { messageId } });
  }
  return { receipt, answers };
}

function isAnswered({ state, answers }: Receipt): boolean {
  return (state === 'answered' || state === 'refused') && answers.length > 0;
}
