import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from './run-step.ts';

export interface SpawnedHub {
  readonly address: string;
  readonly process: ChildProcess;
  /** JSON lines that it logged so far. */
  readonly log: readonly Record<string, unknown>[];
  /** Ends it and gives its exit code, null where the signal was SIGKILL. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Long, because tests of many people may share a machine; a hub of 10,000 people takes seconds. */
const startTimeoutMs = 240_000;

/** Environment of a hub of a test's own: nothing of the tester's settings gets in. */
export function hubEnvironment(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('WHORL_'));
  // As the bootstrap does: a second start takes half the time.
  const NODE_COMPILE_CACHE = join(projectRoot, 'node_modules/.cache/node-compile');
  return { ...Object.fromEntries(own), NODE_COMPILE_CACHE, WHORL_PORT: '0', ...settings };
}

/** Starts the real command, and gives it back once it listens. */
export async function spawnHub(settings: Readonly<Record<string, string>>): Promise<SpawnedHub> {
  const args = [join(projectRoot, 'packages/cli/main.ts'), 'serve'];
  const child = spawn(process.execPath, args, {
    env: hubEnvironment(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const log: Record<string, unknown>[] = [];
  let startTimer: NodeJS.Timeout | undefined;
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const entry = JSON.parse(line);
      log.push(entry);
      if (entry.address) resolve(entry.address);
    });
    child.once('exit', (code) => reject(new Error(`whorl serve ended (${code}): ${errors}`)));
    startTimer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`whorl serve did not start in time: ${errors}`));
    }, startTimeoutMs);
  });
  return {
    // The time is for the start alone: a hub that listens lives on.
    address: await address.finally(() => clearTimeout(startTimer)),
    process: child,
    log,
    end: async (signal) => {
      child.kill(signal);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode;
    },
  };
}
