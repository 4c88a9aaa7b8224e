import { readFileSync, statSync } from 'node:fs';
import { limits } from '@whorl/codecs';
import { UserError } from '../exit-codes.ts';

/** The bytes of a file, with an error that names it. */
export function readFile(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) {
      throw new UserError(`${path} is a folder`, 'Give a file in it.');
    }
    const { size } = stats;
    if (size > limits.fileBytesMax) {
      throw new UserError(`${path} has ${size} bytes`, `At most ${limits.fileBytesMax} are read.`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    if (code === 'ENOENT') throw new UserError(`no file ${path}`, 'Check its name.');
    throw new UserError(`cannot read ${path} (${code})`, 'Check the rights to it.');
  }
}
