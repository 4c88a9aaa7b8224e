import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { decodeTemplate, encodeTemplate, engineVersion } from '@whorl/fingerprint';
import type { PrintOptions, PrintsOfFile } from './print.ts';

/**
 * Templates of files that were read before, by the hash of their bytes, so that a second search
 * over the same folder starts at once. They are biometric data: readable by their owner only, and
 * deleted with their folder.
 */
export interface PrintCache {
  get(bytes: Uint8Array): PrintsOfFile | undefined;
  put(bytes: Uint8Array, prints: PrintsOfFile): void;
}

export const noCache: PrintCache = { get: () => undefined, put: () => {} };

export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  return process.env['WHORL_CACHE'] ?? join(base, 'whorl', 'prints');
}

/** Another number where a file gives other prints than before: slaps and palms came with 2, marks with 3. */
const printsVersion = 3;

interface StoredPrints {
  readonly prints: readonly { place: string; position: number | null; template: string }[];
  readonly skipped: readonly string[];
}

/** A cache in a folder. What cannot be read or written there is worked out again, without a word. */
export function createPrintCache(folder: string, options: PrintOptions): PrintCache {
  const pathOf = (bytes: Uint8Array): string => {
    const hash = createHash('sha256').update(
      `${engineVersion}/${printsVersion}/${options.assumedPpi ?? ''}/`,
    );
    return join(folder, `${hash.update(bytes).digest('hex')}.json`);
  };
  return {
    get: (bytes) => {
      try {
        return fromStored(JSON.parse(readFileSync(pathOf(bytes), 'utf8')));
      } catch {
        return undefined;
      }
    },
    put: (bytes, prints) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const path = pathOf(bytes);
        const draft = `${path}.${process.pid}`;
        writeFileSync(draft, JSON.stringify(toStored(prints)), { mode: 0o600 });
        renameSync(draft, path);
      } catch {
        // A full or read-only disk costs the next run its head start, not this run its result.
      }
    },
  };
}

function toStored({ prints, skipped }: PrintsOfFile): StoredPrints {
  return {
    prints: prints.map(({ place, position, template }) => ({
      place,
      position: position ?? null,
      template: Buffer.from(encodeTemplate(template)).toString('base64'),
    })),
    skipped,
  };
}

function fromStored({ prints, skipped }: StoredPrints): PrintsOfFile {
  return {
    prints: prints.map(({ place, position, template }) => ({
      place,
      position: position ?? undefined,
      template: decodeTemplate(Buffer.from(template, 'base64')),
    })),
    skipped,
  };
}
