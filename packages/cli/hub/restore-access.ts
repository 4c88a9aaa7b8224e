import { openStorage, restoreAccess } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { textOption } from '../options.ts';
import { firstPassword, requireSignInName } from './first-password.ts';
import { hubSettings } from './hub-settings.ts';
import { startFailure } from './start-failure.ts';

/** Lets an administrator of the hub in again, and says the password once. */
export async function restoreAdministrator({ values, output }: CommandInput): Promise<number> {
  const settings = hubSettings();
  const { hubBureau } = settings;
  const signInName = textOption(values, 'sign-in') ?? 'administrator';
  requireSignInName(signInName);
  const { password, isMade } = firstPassword(textOption(values, 'password-file'));
  const storage = await openStorage(settings).catch((error) => {
    throw startFailure(error, settings);
  });
  try {
    await restoreAccess(storage, { hubBureau, signInName, password }, new Date());
  } catch (error) {
    if ((error as { code?: string }).code !== 'not-found') throw error;
    const remedy = 'Give the name of an officer with that role by --sign-in.';
    throw new UserError(`bureau ${hubBureau} has no administrator ${signInName}`, remedy);
  } finally {
    await storage.close();
  }
  output.line(`Administrator ${signInName} may sign in again; second factors are forgotten.`);
  if (isMade) output.line(`Password, shown this once: ${password}`);
  output.line('Next: sign in, choose a password of your own, set up a second factor.');
  output.json({ signInName, bureauId: hubBureau, ...(isMade ? { password } : {}) });
  return exitCodes.ok;
}
