// Ten-print searches end to end: the time from sending a transaction to reading that it is answered.
import { randomUUID } from 'node:crypto';
import type { HubClient } from '../../../packages/cli/client/hub-client.ts';
import { sendAndWait } from '../../../packages/cli/client/send-and-wait.ts';
import { makePrints } from '../../demo-world/make-prints.ts';
import { printSearch } from '../../demo-world/messages.ts';

export interface Load {
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

const answerTimeoutMs = 120_000;

/** A card of ten fingers that nobody in the gallery has: the whole gallery is searched for it. */
export async function tenPrintTransaction(): Promise<Uint8Array> {
  const positions = Array.from({ length: 10 }, (_, i) => i + 1);
  const requests = positions.map((position) => ({
    fingerSeed: 5_000 + position,
    impressions: [{ impressionSeed: 1, quality: 80 }],
  }));
  const prints = await makePrints(requests, () => undefined);
  const all = positions.map((position, i) => ({ ...prints[i]![0]!, position }));
  return printSearch('XB', 'BENCH', all);
}

/** Keeps so many in work for so long; those that end later do not count. */
export async function tenPrintLoad(
  clients: readonly HubClient[],
  bytes: Uint8Array,
  options: { readonly inWork: number; readonly seconds: number },
): Promise<Load> {
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const endMs = startedMs + options.seconds * 1_000;
  const send = async (client: HubClient): Promise<void> => {
    while (performance.now() < endMs) {
      const sentMs = performance.now();
      const { answers } = await sendAndWait(client, bytes, {
        idempotencyKey: randomUUID(),
        waitMs: answerTimeoutMs,
      });
      if (answers.length === 0) throw new Error('A search got no answer in two minutes.');
      if (performance.now() < endMs) latenciesMs.push(performance.now() - sentMs);
    }
  };
  const senders = Array.from({ length: options.inWork }, (_, i) => clients[i % clients.length]!);
  await Promise.all(senders.map(send));
  return { perSecond: latenciesMs.length / options.seconds, latenciesMs };
}
