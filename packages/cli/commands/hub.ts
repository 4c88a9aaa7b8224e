import type { Command, CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';

export const hub: Command = {
  name: 'hub',
  summary: 'set up a hub: its first administrator, new keys, a way back in',
  help: `Usage: whorl hub init [--sign-in NAME] [--name TEXT] [--bureau-name TEXT]
                      [--password-file FILE] [--json]
       whorl hub restore-access [--sign-in NAME] [--password-file FILE] [--json]
       whorl hub rotate-keys [--json]

init makes the bureau of the hub (WHORL_HUB_BUREAU) and its first administrator, once, on the database
that the settings name (whorl serve --help). On the embedded database the hub must not run meanwhile.
restore-access lets an administrator of that bureau in again who lost password or second factor, or was
disabled: with a new first password and no second factor. The log of the hub says so.
rotate-keys adds a key to keys.json and makes it the current one; after its next start the hub seals
anew what older keys sealed.

  --sign-in NAME        name to sign in with (administrator unless given)
  --name TEXT           name that is shown
  --bureau-name TEXT    name of the bureau that runs the hub
  --password-file FILE  first password, at least 12 letters; without it one is made and shown once

Example:
  whorl hub init --sign-in a.keller && whorl serve`,
  options: {
    'sign-in': { type: 'string' },
    name: { type: 'string' },
    'bureau-name': { type: 'string' },
    'password-file': { type: 'string' },
  },
  run,
};

async function run(input: CommandInput): Promise<number> {
  const [what, ...more] = input.positionals;
  if (what === 'init' && more.length === 0) {
    return (await import('../hub/init-hub.ts')).initHub(input);
  }
  if (what === 'restore-access' && more.length === 0) {
    return (await import('../hub/restore-access.ts')).restoreAdministrator(input);
  }
  if (what === 'rotate-keys' && more.length === 0) {
    return (await import('../hub/rotate-keys.ts')).rotateKeys(input);
  }
  const remedy = 'See: whorl hub --help';
  throw new UserError(
    'hub takes one word: init, restore-access or rotate-keys',
    remedy,
    exitCodes.usage,
  );
}
