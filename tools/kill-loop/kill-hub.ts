// kill -9 of the hub.
import { once } from 'node:events';
import { spawnHub } from '../spawn-hub.ts';
import {
  type CountAcknowledged,
  type Killing,
  type KillOptions,
  nextKill,
  startKilling,
} from './next-kill.ts';

/** Starts the hub, kills it at some moment, starts it again. */
export function killHub(
  { acknowledgedPerKill, onProgress }: KillOptions,
  settings: Readonly<Record<string, string>>,
  count: CountAcknowledged,
): Killing {
  return startKilling(async (run) => {
    for (;;) {
      run.hub = await spawnHub(settings);
      if (!(await nextKill(count, acknowledgedPerKill, run.isOver))) return;
      const { process } = run.hub;
      process.kill('SIGKILL');
      if (process.signalCode === null) await once(process, 'exit');
      run.kills++;
      onProgress(`kill ${run.kills} at ${count()} acknowledged`);
    }
  });
}
