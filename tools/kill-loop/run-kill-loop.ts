// kill -9 while transactions are sent: nothing acknowledged may be lost, nothing may happen twice.
import { setTimeout as sleep } from 'node:timers/promises';
import { type HubClient, HubRefusal, openHubClient } from '../../packages/cli/client/hub-client.ts';
import { type Acknowledged, checkHub, type KillReport } from './check-hub.ts';
import { killDatabase } from './kill-database.ts';
import { killHub } from './kill-hub.ts';
import { freePort, setUpHub } from './new-hub.ts';
import type { KillOptions } from './next-kill.ts';
import { sentTransactions } from './sent-transactions.ts';

export interface KillLoopOptions extends KillOptions {
  readonly folder: string;
  /** Empty for the embedded database. */
  readonly databaseUrl: string;
  readonly transactionCount: number;
}

const sendersAtOnce = 8;
/** Every how many is sent a second time, as after a line that broke. */
const repeatEvery = 5;
const giveUpMs = 600_000;

export async function runKillLoop(options: KillLoopOptions): Promise<KillReport> {
  const settings = {
    WHORL_DATA: options.folder,
    WHORL_DATABASE_URL: options.databaseUrl,
    WHORL_SECOND_FACTOR: 'optional',
    WHORL_LOG_LEVEL: 'info',
    WHORL_PORT: await freePort(),
  };
  const keys = await setUpHub(options.folder, settings);
  const address = `http://127.0.0.1:${settings.WHORL_PORT}`;
  const operator = openHubClient({ address, token: keys.operator });
  const client = openHubClient({
    address,
    token: keys.sender,
    justification: {
      purpose: 'find-wanted-person',
      caseReference: 'KILL-LOOP',
      offence: 'robbery',
    },
  });
  const sent = sentTransactions(options.transactionCount);
  const acknowledged: Acknowledged[] = [];
  const kill = options.victim ? killDatabase : killHub;
  const killing = kill(options, settings, () => acknowledged.length);
  let next = 0;
  const sendSome = async (): Promise<void> => {
    while (next < sent.length) {
      const transaction = sent[next++]!;
      const transactionId = await sendUntilAcknowledged(client, transaction);
      acknowledged.push({ transaction, transactionId });
      if (acknowledged.length % repeatEvery !== 0) continue;
      const again = await sendUntilAcknowledged(client, transaction);
      if (again !== transactionId) throw new Error(`${transaction.reference} got two receipts.`);
    }
  };
  try {
    await Promise.all(Array.from({ length: sendersAtOnce }, sendSome));
    const kills = await killing.end();
    options.onProgress(`${kills} kills; waiting for the last answers`);
    return { kills, ...(await checkHub({ sender: client, operator }, acknowledged, options)) };
  } finally {
    await killing.end().catch(() => undefined);
    await killing.stop();
  }
}

async function sendUntilAcknowledged(
  client: HubClient,
  { bytes, idempotencyKey }: Acknowledged['transaction'],
): Promise<string> {
  const headers = { 'idempotency-key': idempotencyKey };
  const untilMs = performance.now() + giveUpMs;
  for (;;) {
    try {
      return (await client.request('sendTransaction', { body: bytes, headers })).transactionId;
    } catch (error) {
      // A refusal is an answer: only a hub that is gone, or whose database is, may answer otherwise later.
      const isFinal = error instanceof HubRefusal && error.code !== 'database-unreachable';
      if (isFinal || performance.now() > untilMs) throw error;
      await sleep(100);
    }
  }
}
