// Accounts of the demonstration world, made through the hub's own routes.
import { type HubClient, openHubClient } from '../../packages/cli/client/hub-client.ts';
import type { Justification } from '../../packages/contract/index.ts';
import { administratorName, bureaus, officers, password } from './cast.ts';

export const demoReason: Justification = {
  purpose: 'find-wanted-person',
  caseReference: 'CASE-26-0042',
  offence: 'robbery',
};

export async function signIn(address: string, signInName: string): Promise<HubClient> {
  const body = { signInName, password };
  const { token } = await openHubClient({ address }).request('signIn', { body });
  return openHubClient({ address, token, justification: demoReason });
}

/** Keys of machines, by bureau. */
export type ApiKeys = Readonly<Record<string, string>>;
const keyDays = 365;

/** Adds bureaus, officers and a machine for each bureau. */
export async function makeAccounts(address: string): Promise<ApiKeys> {
  const administrator = await signIn(address, administratorName);
  for (const body of bureaus) await administrator.request('createBureau', { body });
  for (const { task: _, ...officer } of officers) {
    await administrator.request('createOfficer', { body: { ...officer, password } });
  }
  const keys: Record<string, string> = {};
  for (const { bureauId } of bureaus) {
    const body = {
      bureauId,
      name: 'Gateway',
      scopes: [
        'records.write',
        'transactions.send',
        'mailbox.read',
        'records.read',
        'searches.read',
        'audit.read',
      ],
      expiresAt: new Date(Date.now() + keyDays * 86_400_000).toISOString(),
    };
    keys[bureauId] = (await administrator.request('createApiClient', { body })).key;
  }
  return keys;
}
