// What has to be true of a hub after it was killed again and again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { HubClient } from '../../packages/cli/client/hub-client.ts';
import { verifyAudit } from '../../packages/hub/index.ts';
import type { SentTransaction } from './sent-transactions.ts';

export interface Acknowledged {
  readonly transaction: SentTransaction;
  readonly transactionId: string;
}

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged, but unknown or without an answer. */
  readonly lost: readonly string[];
  /** Done more than once: two answers, or two entries of the log for one thing. */
  readonly doubled: readonly string[];
  readonly auditFindings: readonly string[];
  /** Jobs that still wait or have failed: why something has no answer yet. */
  readonly unfinishedJobs: readonly string[];
}

/** A job that was killed five times and then fails once is tried again after a quarter of an hour: late is not lost. */
const answerTimeoutMs = 1_200_000;

/** Who asks: the bureau that sent, and the hub's own, which alone sees whether work waits. */
export interface Askers {
  readonly sender: HubClient;
  readonly operator: HubClient;
}

/** Asks only over HTTP, as a bureau would that wants to know. */
export async function checkHub(
  { sender: client, operator }: Askers,
  acknowledged: readonly Acknowledged[],
  { transactionCount }: { readonly transactionCount: number },
): Promise<Omit<KillReport, 'kills'>> {
  const lost: string[] = [];
  const doubled: string[] = [];
  const recordIds = new Set<string>();
  const untilMs = performance.now() + answerTimeoutMs;
  for (const { transaction, transactionId } of acknowledged) {
    const { reference, kind } = transaction;
    const receipt = await answered(client, transactionId, untilMs).catch((error: Error) => {
      lost.push(`${reference}: ${error.message}`);
    });
    if (!receipt) continue;
    if (receipt.state !== 'answered' || receipt.answers.length === 0) {
      lost.push(`${reference}: ${receipt.state} ${JSON.stringify(receipt.problems)}`);
    } else if (receipt.answers.length > 1) doubled.push(`${reference}: two answers`);
    if (kind === 'enrolment' && receipt.recordId) recordIds.add(receipt.recordId);
  }
  const enrolments = acknowledged.filter(({ transaction }) => transaction.kind === 'enrolment');
  if (recordIds.size !== enrolments.length) {
    lost.push(`${enrolments.length} enrolments made ${recordIds.size} records`);
  }
  const ids = new Set(acknowledged.map(({ transactionId }) => transactionId));
  if (ids.size !== transactionCount) doubled.push(`${ids.size} receipts for ${transactionCount}`);
  const unfinishedJobs = await jobsDone(operator, untilMs);
  const { bytes } = await client.request('exportAudit');
  const lines = Buffer.from(bytes).toString('utf8').trimEnd().split('\n');
  doubled.push(...doneTwice(lines, ids.size, enrolments.length));
  const { findings } = await verifyAudit(lines);
  const auditFindings = findings.map(({ index, reason }) => `${index}: ${reason}`);
  return { acknowledged: acknowledged.length, lost, doubled, auditFindings, unfinishedJobs };
}

async function answered(client: HubClient, transactionId: string, untilMs: number) {
  for (;;) {
    const params = { transactionId };
    const receipt = await client.request('readTransaction', { params });
    if (receipt.answers.length > 0 || performance.now() > untilMs) return receipt;
    await sleep(200);
  }
}

/** New records are searched against the marks after their receipt: the log is whole when nothing waits. */
async function jobsDone(client: HubClient, untilMs: number): Promise<readonly string[]> {
  for (;;) {
    const { items } = await client.request('listJobs');
    const open = items.filter(({ state }) => state !== 'done');
    const isDone = open.every(({ state }) => state === 'failed');
    if (isDone || performance.now() > untilMs) {
      return open.map(
        ({ kind, state, attempts, runAt, lastError }) =>
          `${kind} ${state} at attempt ${attempts}, due ${runAt}: ${lastError}`,
      );
    }
    await sleep(200);
  }
}

/** The log says what happened, in the transaction in which it did. */
function doneTwice(lines: readonly string[], sent: number, enrolled: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const action = JSON.parse(line).content?.action;
    if (action) counts.set(action, (counts.get(action) ?? 0) + 1);
  }
  const expected = {
    'transaction.received': sent,
    'record.enrolled': enrolled,
    // The searches that were sent, and one for each new record against the marks.
    'search.closed': sent,
  };
  return Object.entries(expected).flatMap(([action, count]) => {
    const found = counts.get(action) ?? 0;
    return found === count ? [] : [`${action}: ${found} times instead of ${count}`];
  });
}
