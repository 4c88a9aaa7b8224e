import { randomBytes } from 'node:crypto';
import type { OptionValues } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { readFile } from '../files/read-file.ts';
import { textOption } from '../options.ts';

const passwordBytes = 15;
const passwordLettersMin = 12;

/** Whom --sign-in names, with a password that has to be changed: from --password-file, or made, to be shown once. */
export function firstAccount(values: OptionValues) {
  const signInName = textOption(values, 'sign-in') ?? 'administrator';
  requireSignInName(signInName);
  return { signInName, ...firstPassword(textOption(values, 'password-file')) };
}

function firstPassword(path: string | undefined) {
  if (path === undefined) {
    return { password: randomBytes(passwordBytes).toString('base64url'), isMade: true } as const;
  }
  const password = Buffer.from(readFile(path))
    .toString('utf8')
    .replace(/\r?\n$/, '');
  if (password.length < passwordLettersMin) {
    const remedy = `Use at least ${passwordLettersMin} letters; length is what counts.`;
    throw new UserError(`the password in ${path} is too short`, remedy);
  }
  return { password, isMade: false } as const;
}

const signInNamePattern = /^[a-z0-9][a-z0-9._@-]{2,63}$/;

function requireSignInName(signInName: string): void {
  if (signInNamePattern.test(signInName)) return;
  const remedy = 'Use 3 to 64 of: a to z, 0 to 9, dot, dash, underscore, @.';
  const message = `--sign-in ${JSON.stringify(signInName)} is no name`;
  throw new UserError(message, remedy, exitCodes.usage);
}
