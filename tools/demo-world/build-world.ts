// Makes the demonstration world on a new hub, through the same doors as any bureau.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFirstAdministrator, type Hub } from '../../packages/hub/index.ts';
import { makeAccounts } from './accounts.ts';
import { administratorName, hubBureau, password, peopleOf } from './cast.ts';
import { keepPrintedPasswords } from './printed-passwords.ts';
import { printsOfCast } from './prints-of-cast.ts';
import { setUpSecondFactor } from './second-factor.ts';
import { tellStory, unsentSearches } from './tell-story.ts';
import { type World, worldVersion } from './world.ts';

export async function buildWorld(
  hub: Hub,
  personCount: number,
  tryFolder: string,
  say: (text: string) => void,
): Promise<World> {
  say('Growing the fingers of synthetic people: nobody has them');
  const people = peopleOf(personCount);
  const growing = printsOfCast(people, (done, total) => {
    if (done % 10 === 0) say(`  ${done} of ${total} fingers`);
  });
  const [prints, apiKeys] = await Promise.all([growing, openAccounts(hub, say)]);
  await tellStory(hub.address, people, prints, say);
  const totpSecretBase32 = await setUpSecondFactor(hub.address);
  mkdirSync(tryFolder, { recursive: true });
  for (const [name, bytes] of Object.entries(unsentSearches(prints))) {
    writeFileSync(join(tryFolder, name), bytes);
  }
  return { version: worldVersion, apiKeys, totpSecretBase32 };
}

async function openAccounts(hub: Hub, say: (text: string) => void) {
  const first = {
    hubBureau,
    hubName: 'Coordination hub',
    signInName: administratorName,
    displayName: 'Admin of the hub',
    password,
    isPasswordOwn: true,
  };
  await createFirstAdministrator(hub.storage, first, new Date());
  const keys = await makeAccounts(hub.address);
  await keepPrintedPasswords(hub);
  say('Bureaus, officers and machines have their accounts');
  return keys;
}
