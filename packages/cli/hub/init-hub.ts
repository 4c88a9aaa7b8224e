import { createFirstAdministrator, openStorage } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { textOption } from '../options.ts';
import { firstPassword, requireSignInName } from './first-password.ts';
import { hubSettings } from './hub-settings.ts';
import { startFailure } from './start-failure.ts';

/** Makes the hub's bureau and its first administrator, and says the password once. */
export async function initHub({ values, output }: CommandInput): Promise<number> {
  const settings = hubSettings();
  const signInName = textOption(values, 'sign-in') ?? 'administrator';
  requireSignInName(signInName);
  const { password, isMade } = firstPassword(textOption(values, 'password-file'));
  const storage = await openStorage(settings).catch((error) => {
    throw startFailure(error, settings);
  });
  try {
    const first = {
      hubBureau: settings.hubBureau,
      hubName: textOption(values, 'bureau-name') ?? `Hub ${settings.hubBureau}`,
      signInName,
      displayName: textOption(values, 'name') ?? 'Administrator',
      password,
    };
    await createFirstAdministrator(storage, first, new Date());
  } catch (error) {
    if ((error as { code?: string }).code !== 'already-exists') throw error;
    const remedy =
      'Ask its administrator for an account; one who cannot get in: whorl hub restore-access.';
    throw new UserError('this hub has officers already', remedy);
  } finally {
    await storage.close();
  }
  output.line(`Administrator ${signInName} of bureau ${settings.hubBureau}.`);
  if (isMade) output.line(`Password, shown this once: ${password}`);
  output.line('Next: whorl serve, sign in, choose a password of your own, set up a second factor.');
  output.json({ signInName, bureauId: settings.hubBureau, ...(isMade ? { password } : {}) });
  return exitCodes.ok;
}
