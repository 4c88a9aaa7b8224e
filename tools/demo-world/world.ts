// The world that a first start leaves behind, for the starts after it.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another number makes the next start build the world anew. */
export const worldVersion = 1;

export interface World {
  readonly version: number;
  /** Keys of the bureaus' machines. */
  readonly apiKeys: Readonly<Record<string, string>>;
  /** Of the administrator's one-time codes. */
  readonly totpSecretBase32: string;
}

const fileOf = (folder: string): string => join(folder, 'world.json');

/** A world that was finished, or nothing. */
export function readWorld(folder: string): World | undefined {
  if (!existsSync(fileOf(folder))) return undefined;
  const world = JSON.parse(readFileSync(fileOf(folder), 'utf8')) as World;
  return world.version === worldVersion ? world : undefined;
}

/** Written last: a world without it is unfinished. */
export function writeWorld(folder: string, world: World): void {
  writeFileSync(fileOf(folder), JSON.stringify(world, null, 2), { mode: 0o600 });
}

export function removeWorld(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
