import { createFirstAdministrator } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { textOption } from '../options.ts';
import { firstAccount } from './first-account.ts';
import { hubSettings } from './hub-settings.ts';
import { withHubStorage } from './hub-stores.ts';

/** Makes the hub's bureau and its first administrator, and says the password once. */
export async function initHub({ values, output }: CommandInput): Promise<number> {
  const settings = hubSettings();
  const { signInName, password, isMade } = firstAccount(values);
  const first = {
    hubBureau: settings.hubBureau,
    hubName: textOption(values, 'bureau-name') ?? `Hub ${settings.hubBureau}`,
    signInName,
    displayName: textOption(values, 'name') ?? 'Administrator',
    password,
  };
  await withHubStorage(settings, (storage) =>
    createFirstAdministrator(storage, first, new Date()).catch((error) => {
      if (error.code !== 'already-exists') throw error;
      const remedy =
        'Ask its administrator for an account; one who cannot get in: whorl hub restore-access.';
      throw new UserError('this hub has officers already', remedy);
    }),
  );
  output.line(`Administrator ${signInName} of bureau ${settings.hubBureau}.`);
  if (isMade) output.line(`Password, shown this once: ${password}`);
  output.line('Next: whorl serve, sign in, choose a password of your own, set up a second factor.');
  output.json({ signInName, bureauId: settings.hubBureau, ...(isMade ? { password } : {}) });
  return exitCodes.ok;
}
