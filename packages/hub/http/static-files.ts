import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of the workstation, ready to send. */
export interface StaticFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly cacheControl: string;
  readonly etag: string;
}

export interface StaticFiles {
  /** The file at a path such as /assets/main-8f3a.js, or nothing. */
  file(path: string): StaticFile | undefined;
  /** The page of the application, which answers its own addresses. */
  readonly page: StaticFile;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};
/** Names in this folder hold a hash of their content: what they name never changes. */
const hashedFolder = '/assets/';
const staticBytesMax = 64 * 1024 * 1024;

/**
 * Reads the built workstation into memory, or gives nothing where none was built. What is not
 * in memory cannot be asked for, so no path leads out of the folder.
 */
export function readStaticFiles(folder: string): StaticFiles | undefined {
  if (!existsSync(join(folder, 'index.html'))) return undefined;
  const files = new Map<string, StaticFile>();
  let byteCount = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const source = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, source).split(sep).join('/')}`;
    const bytes = readFileSync(source);
    byteCount += bytes.length;
    if (byteCount > staticBytesMax) {
      throw new RangeError(`${folder} has more than ${staticBytesMax} bytes: is it the right one?`);
    }
    const isHashed = path.startsWith(hashedFolder);
    files.set(path, {
      bytes,
      mediaType,
      cacheControl: isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    });
  }
  const page = files.get('/index.html')!;
  return { page, file: (path) => (path === '/' ? page : files.get(path)) };
}
