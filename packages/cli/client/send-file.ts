import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { readFile } from '../files/read-file.ts';
import { deliver, exitCodeOf } from './deliver.ts';

/** Sends a transaction file as it is. */
export async function sendFile(input: CommandInput): Promise<number> {
  const [path, ...more] = input.positionals;
  if (path === undefined || more.length > 0) {
    throw new UserError('send takes one file', 'Usage: whorl send FILE --hub URL', exitCodes.usage);
  }
  const sending = { bytes: readFile(path), path, isFile: true };
  return exitCodeOf(await deliver(input, sending));
}
