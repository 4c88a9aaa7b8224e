import { createHash } from 'node:crypto';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { readFile } from '../files/read-file.ts';
import { textOption } from '../options.ts';
import { answerPathOf } from './answer-path.ts';
import { deliver, exitCodeOf } from './deliver.ts';

/** Sends a transaction file as it is. */
export async function sendFile(input: CommandInput): Promise<number> {
  const [path, ...more] = input.positionals;
  if (path === undefined || more.length > 0) {
    throw new UserError('send takes one file', 'Usage: whorl send FILE --hub URL', exitCodes.usage);
  }
  const bytes = readFile(path);
  const idempotencyKey =
    textOption(input.values, 'key') ?? createHash('sha256').update(bytes).digest('hex');
  return exitCodeOf(
    await deliver(input, bytes, { idempotencyKey, answerPath: answerPathOf(path) }),
  );
}
