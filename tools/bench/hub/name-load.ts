// Searches by name and by document number, half each, as many as the hub answers.
import type { HubClient } from '../../../packages/cli/client/hub-client.ts';
import { documentOf, nameOf } from './synthetic-names.ts';
import type { Load } from './ten-print-load.ts';

export async function nameLoad(
  clients: readonly HubClient[],
  options: { readonly names: number; readonly atOnce: number; readonly seconds: number },
): Promise<Load> {
  const latenciesMs: number[] = [];
  const startedMs = performance.now();
  const endMs = startedMs + options.seconds * 1_000;
  let count = 0;
  const ask = async (client: HubClient): Promise<void> => {
    while (performance.now() < endMs) {
      const i = count++;
      // A large step visits numbers far apart, so that no page of the database is asked twice in a row.
      const number = (i * 7_919) % options.names;
      const { given, family } = nameOf(number);
      const byName = { by: 'name', name: `${given} ${family}`, limit: 20 };
      const byDocument = { by: 'document', number: documentOf(number), limit: 20 };
      const askedMs = performance.now();
      const { items } = await client.request('findRecords', {
        body: i % 2 === 0 ? byName : byDocument,
      });
      if (items.length === 0) throw new Error(`Record ${number} was not found.`);
      if (performance.now() < endMs) latenciesMs.push(performance.now() - askedMs);
    }
  };
  const askers = Array.from({ length: options.atOnce }, (_, i) => clients[i % clients.length]!);
  await Promise.all(askers.map(ask));
  return { perSecond: latenciesMs.length / options.seconds, latenciesMs };
}
