import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { exitCodes, UserError } from '../exit-codes.ts';
import type { Output } from '../output.ts';
import type { PrintOptions, PrintsOfFile } from './print.ts';
import type { PrintCache } from './print-cache.ts';
import { extractAll } from './print-pool.ts';
import { readFile } from './read-file.ts';

/** One file of a gallery or of a search: one person, as far as the machine knows. */
export interface Person extends PrintsOfFile {
  readonly path: string;
  readonly name: string;
}

export interface LoadedPeople {
  readonly people: readonly Person[];
  readonly failures: readonly { readonly path: string; readonly message: string }[];
  /** Files that the cache answered. */
  readonly cachedCount: number;
}

/** All files below the given ones, folders opened, in the order of their names. */
export function listFiles(paths: readonly string[]): { path: string; name: string }[] {
  return paths.flatMap((path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) {
      throw new UserError(`no file or folder ${path}`, 'Check its name.', exitCodes.input);
    }
    if (!stats.isDirectory()) return [{ path, name: basename(path) }];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: file, name: relative(path, file) }));
  });
}

/** Loads files with their prints, from the cache where it has them. */
export async function loadPeople(
  files: readonly { path: string; name: string }[],
  options: PrintOptions,
  cache: PrintCache,
  output: Output,
): Promise<LoadedPeople> {
  const found = files.map(({ path }) => cache.get(readFile(path)));
  const missing = files.flatMap((file, index) => (found[index] ? [] : [{ ...file, index }]));
  const failures: { path: string; message: string }[] = [];
  const progress = output.progress('Extracting prints', missing.length);
  await extractAll(
    missing.map(({ path }) => path),
    options,
    (i, answer) => {
      const { path, index } = missing[i]!;
      if (answer.ok) {
        found[index] = answer.result;
        cache.put(readFile(path), answer.result);
      } else {
        failures.push({ path, message: answer.message });
      }
      progress.advance();
    },
  );
  progress.end();
  const people = files.flatMap((file, i) => (found[i] ? [{ ...file, ...found[i] }] : []));
  return { people, failures, cachedCount: files.length - missing.length };
}
