import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server for tests alone: in a temporary folder, on a socket there, gone afterwards. */
export interface TemporaryPostgresql {
  /** URL of a database of that name. */
  urlOf(database: string): string;
  stop(): void;
}

function binariesFolder(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin')
    .filter((path) => existsSync(join(path, 'initdb')))
    .sort()
    .at(-1);
}

/** PostgreSQL refuses to run as root: Debian's package brings a user for it. */
function serverUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const read = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: read('-u'), gid: read('-g') };
}

/** Fast, because a test's data may be lost with the machine. */
const forgetful = '-c fsync=off -c full_page_writes=off';

/** Starts a server, or gives nothing where PostgreSQL is not installed. Durable where speed is measured. */
export function startTemporaryPostgresql({
  isDurable = false,
} = {}): TemporaryPostgresql | undefined {
  const bin = binariesFolder();
  if (!bin) return undefined;
  const user = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'whorl-pg-'));
  chmodSync(folder, 0o755);
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const run = (command: string, args: readonly string[]): void => {
    const result = spawnSync(join(bin, command), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (result.status !== 0) throw new Error(`${command}: ${result.stderr}`);
  };
  run('initdb', [
    '-D',
    data,
    '-U',
    'whorl',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ]);
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' ${isDurable ? '' : forgetful}`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  return {
    urlOf: (database) => `postgresql://whorl@/${database}?host=${encodeURIComponent(folder)}`,
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
