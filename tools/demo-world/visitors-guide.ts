// What a visitor of the demonstration world is told.
import type { Hub } from '../../packages/hub/index.ts';
import { administratorName, officers, password } from './cast.ts';
import { codeOf } from './second-factor.ts';
import type { World } from './world.ts';

export function visitorsGuide(
  { address, publicAddress }: Pick<Hub, 'address' | 'publicAddress'>,
  world: World,
  tryFolder: string,
  hasWorkstation: boolean,
): string {
  const rows = officers.map(
    ({ signInName, bureauId, roles, task }) =>
      `  ${signInName.padEnd(14)} ${bureauId}  ${roles.join(', ').padEnd(24)} ${task}`,
  );
  const where = hasWorkstation
    ? `${address}  (contract: ${address}/contract)
In a browser: ${publicAddress}  (a name and no number, so that passkeys work, too)`
    : `${address}/contract  (the workstation is not built)`;
  return `
Whorl hub: ${where}

Everybody here is synthetic. The password of every account: ${password}
${rows.join('\n')}
  ${administratorName.padEnd(14)} ZZ  ${'administrator'.padEnd(24)} accounts; one-time code now ${codeOf(world.totpSecretBase32)}, later: npm start -- --code
                     (secret for an authenticator: ${world.totpSecretBase32})

From another terminal, as the machine of Belmora:
  export WHORL_HUB=${address} WHORL_API_KEY=${world.apiKeys['XB']}
  npx whorl send ${tryFolder}/search-somebody.an2k --purpose find-wanted-person --case C-1 --offence theft
  npx whorl audit export --out audit.jsonl && npx whorl audit verify audit.jsonl

Ctrl-C stops it; npm start -- --fresh makes the world anew.`;
}
