// kill -9 while transactions are sent: nothing acknowledged may be lost, nothing may happen twice.
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HubClient, HubRefusal, openHubClient } from '../../packages/cli/client/hub-client.ts';
import { type SpawnedHub, spawnHub } from '../spawn-hub.ts';
import { type Acknowledged, checkHub, type KillReport } from './check-hub.ts';
import { freePort, setUpHub } from './new-hub.ts';
import { sentTransactions } from './sent-transactions.ts';

export interface KillLoopOptions {
  readonly folder: string;
  /** Empty for the embedded database. */
  readonly databaseUrl: string;
  readonly transactionCount: number;
  /** Acknowledgements between two kills, on average. */
  readonly acknowledgedPerKill: number;
  readonly onProgress: (text: string) => void;
}

const sendersAtOnce = 4;
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
  const killing = startKilling(options, settings, acknowledged);
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
      // A refusal is an answer: only a hub that is gone may answer otherwise later.
      if (error instanceof HubRefusal || performance.now() > untilMs) throw error;
      await sleep(100);
    }
  }
}

/** Starts the hub, kills it at some moment, starts it again, until `end()`; then it stays up to be asked. */
function startKilling(
  { acknowledgedPerKill, onProgress }: KillLoopOptions,
  settings: Readonly<Record<string, string>>,
  acknowledged: readonly Acknowledged[],
) {
  let isOver = false;
  let kills = 0;
  let hub: SpawnedHub | undefined;
  const loop = async (): Promise<void> => {
    for (;;) {
      hub = await spawnHub(settings);
      const target = acknowledged.length + Math.ceil(Math.random() * 2 * acknowledgedPerKill);
      while (!isOver && acknowledged.length < target) await sleep(5);
      if (isOver) return;
      // Not at an acknowledgement but somewhere between two.
      await sleep(Math.random() * 200);
      hub.process.kill('SIGKILL');
      if (hub.process.signalCode === null) await once(hub.process, 'exit');
      kills++;
      onProgress(`kill ${kills} at ${acknowledged.length} acknowledged`);
    }
  };
  // Whoever waits for the end hears of a hub that did not start.
  const running = loop();
  running.catch(() => undefined);
  return {
    end: async (): Promise<number> => {
      isOver = true;
      await running;
      return kills;
    },
    stop: async (): Promise<void> => {
      await hub?.end('SIGTERM');
    },
  };
}
