// The accounts of a benchmark's hub, and machines enough that no rate limit is what is measured.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HubClient, openHubClient } from '../../../packages/cli/client/hub-client.ts';
import { firstSignIn } from '../../first-sign-in.ts';
import { runWhorl } from '../../kill-loop/new-hub.ts';
import { spawnHub } from '../../spawn-hub.ts';

const password = 'a long enough password';
const clientCount = 16;
/** The hub's upper limit of a bureau's searches a day. */
const dailySearchesMax = 10_000_000;

/** Sets up the hub of the settings and gives the keys of machines of a bureau that asks. */
export async function setUpBenchHub(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  runWhorl(['hub', 'init', '--password-file', passwordFile], settings);
  const hub = await spawnHub(settings);
  try {
    const administrator = await firstSignIn(hub.address, password, `${password}, my own`);
    for (const bureauId of ['XA', 'XB']) {
      const bureau = { bureauId, name: bureauId, dailySearchesMax };
      await administrator.request('createBureau', { body: bureau });
    }
    const keys: string[] = [];
    for (let i = 0; i < clientCount; i++) {
      const client = {
        bureauId: 'XB',
        name: `bench ${i}`,
        scopes: ['transactions.send', 'mailbox.read', 'records.read'],
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      };
      keys.push((await administrator.request('createApiClient', { body: client })).key);
    }
    return keys;
  } finally {
    await hub.end('SIGTERM');
  }
}

export function clientsOf(address: string, keys: readonly string[]): readonly HubClient[] {
  const justification = {
    purpose: 'find-wanted-person',
    caseReference: 'BENCH',
    offence: 'robbery',
  } as const;
  return keys.map((token) => openHubClient({ address, token, justification }));
}
