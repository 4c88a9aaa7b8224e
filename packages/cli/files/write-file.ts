import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../exit-codes.ts';

/** Writes a file and the folders above it, with an error that names it. */
export function writeFile(path: string, content: Uint8Array | string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError(`cannot write ${path} (${code})`, 'Choose a place that can be written.');
  }
}
