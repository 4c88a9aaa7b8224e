import { randomBytes } from 'node:crypto';
import { createFirstAdministrator, openStorage } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { readFile } from '../files/read-file.ts';
import { textOption } from '../options.ts';
import { hubSettings } from './hub-settings.ts';
import { startFailure } from './start-failure.ts';

const passwordBytes = 15;
const signInNamePattern = /^[a-z0-9][a-z0-9._@-]{2,63}$/;

/** Makes the hub's bureau and its first administrator, and says the password once. */
export async function initHub({ values, output }: CommandInput): Promise<number> {
  const settings = hubSettings();
  const signInName = textOption(values, 'sign-in') ?? 'administrator';
  if (!signInNamePattern.test(signInName)) {
    const remedy = 'Use 3 to 64 of: a to z, 0 to 9, dot, dash, underscore, @.';
    throw new UserError(
      `--sign-in ${JSON.stringify(signInName)} is no name`,
      remedy,
      exitCodes.usage,
    );
  }
  const given = givenPassword(textOption(values, 'password-file'));
  const password = given ?? randomBytes(passwordBytes).toString('base64url');
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
    throw new UserError('this hub has officers already', 'Ask its administrator for an account.');
  } finally {
    await storage.close();
  }
  output.line(`Administrator ${signInName} of bureau ${settings.hubBureau}.`);
  if (given === undefined) output.line(`Password, shown this once: ${password}`);
  output.line('Next: whorl serve, sign in, choose a password of your own, set up a second factor.');
  output.json({ signInName, bureauId: settings.hubBureau, ...(given ? {} : { password }) });
  return exitCodes.ok;
}

const passwordLettersMin = 12;

function givenPassword(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const password = Buffer.from(readFile(path))
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password.length < passwordLettersMin) {
    const remedy = `Use at least ${passwordLettersMin} letters; length is what counts.`;
    throw new UserError(`the password in ${path} is too short`, remedy);
  }
  return password;
}
