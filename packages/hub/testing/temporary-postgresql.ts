import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type CrashKind = 'kill' | 'immediate';

/** A PostgreSQL server for tests alone: in a temporary folder, on a socket there, gone afterwards. */
export interface TemporaryPostgresql {
  /** URL of a database of that name. */
  urlOf(database: string): string;
  /** Ends it as a crash does, without writing anything down: `kill -9` of the server, or of all its processes at once. */
  crash(how: CrashKind): void;
  /** Starts it again after a crash. */
  start(): Promise<void>;
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

const clusterOptions = '-U whorl --auth=trust --encoding=UTF8 --locale=C --no-sync'.split(' ');
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
  run('initdb', ['-D', data, ...clusterOptions]);
  // Several hubs at once, each with a pool of its own.
  const options = `-c max_connections=300 -c listen_addresses='' -c unix_socket_directories='${folder}' ${isDurable ? '' : forgetful}`;
  const start = () =>
    run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  const stop = () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
  start();
  return {
    crash: (how) => {
      if (how === 'immediate') return stop();
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]), 9);
    },
    start: () => untilDone(start),
    urlOf: (database) => `postgresql://whorl@/${database}?host=${encodeURIComponent(folder)}`,
    stop: () => {
      if (existsSync(join(data, 'postmaster.pid'))) stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const startAttemptsMax = 50;

/** Processes of a server that was killed hold its memory until they notice. */
async function untilDone(start: () => void): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return start();
    } catch (error) {
      if (attempt === startAttemptsMax) throw error;
      await sleep(200);
    }
  }
}
