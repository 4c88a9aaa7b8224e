// A hub of the loop's own, with a bureau that sends.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { firstSignIn } from '../first-sign-in.ts';
import { projectRoot } from '../run-step.ts';
import { hubEnvironment, spawnHub } from '../spawn-hub.ts';

const password = 'a long enough password';

/** A port that is free now: each start of the hub takes the same one, as clients expect. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

export function runWhorl(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): string {
  const main = join(projectRoot, 'packages/cli/main.ts');
  const options = { env: hubEnvironment(settings), encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], options);
  if (status !== 0) throw new Error(`whorl ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Keys of machines: of a bureau that sends, and of the hub's own bureau, which alone sees how busy it is. */
export interface HubKeys {
  readonly sender: string;
  readonly operator: string;
}

/** Sets a hub up by its own commands. */
export async function setUpHub(
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<HubKeys> {
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  runWhorl(['hub', 'init', '--password-file', passwordFile], settings);
  const hub = await spawnHub(settings);
  try {
    const { address } = hub;
    const administrator = await firstSignIn(address, password, `${password}, my own`);
    await administrator.request('createBureau', { body: { bureauId: 'XA', name: 'Sender' } });
    const keyOf = async (bureauId: string, scopes: readonly string[]): Promise<string> => {
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const client = { bureauId, name: 'gateway', scopes, expiresAt };
      return (await administrator.request('createApiClient', { body: client })).key;
    };
    const sending = ['transactions.send', 'records.write', 'mailbox.read', 'audit.read'];
    return { sender: await keyOf('XA', sending), operator: await keyOf('ZZ', ['operations.read']) };
  } finally {
    await hub.end('SIGTERM');
  }
}
