import { restoreAccess } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { firstAccount } from './first-account.ts';
import { hubSettings } from './hub-settings.ts';
import { withHubStorage } from './hub-stores.ts';

/** Lets an administrator of the hub in again, and says the password once. */
export async function restoreAdministrator({ values, output }: CommandInput): Promise<number> {
  const settings = hubSettings();
  const { hubBureau } = settings;
  const { signInName, password, isMade } = firstAccount(values);
  await withHubStorage(settings, (storage) =>
    restoreAccess(storage, { hubBureau, signInName, password }, new Date()).catch((error) => {
      if (error.code !== 'not-found') throw error;
      const remedy = 'Give the name of an officer with that role by --sign-in.';
      throw new UserError(`bureau ${hubBureau} has no administrator ${signInName}`, remedy);
    }),
  );
  output.line(`Administrator ${signInName} may sign in again; second factors are forgotten.`);
  if (isMade) output.line(`Password, shown this once: ${password}`);
  output.line('Next: sign in, choose a password of your own, set up a second factor.');
  output.json({ signInName, bureauId: hubBureau, ...(isMade ? { password } : {}) });
  return exitCodes.ok;
}
