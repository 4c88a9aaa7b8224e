// kill -9 of the hub.
import { once } from 'node:events';
import { type SpawnedHub, spawnHub } from '../spawn-hub.ts';
import { type CountAcknowledged, type Killing, type KillOptions, nextKill } from './next-kill.ts';

/** Starts the hub, kills it at some moment, starts it again. */
export function killHub(
  { acknowledgedPerKill, onProgress }: KillOptions,
  settings: Readonly<Record<string, string>>,
  count: CountAcknowledged,
): Killing {
  let isOver = false;
  let kills = 0;
  let hub: SpawnedHub | undefined;
  const loop = async (): Promise<void> => {
    for (;;) {
      hub = await spawnHub(settings);
      if (!(await nextKill(count, acknowledgedPerKill, () => isOver))) return;
      hub.process.kill('SIGKILL');
      if (hub.process.signalCode === null) await once(hub.process, 'exit');
      kills++;
      onProgress(`kill ${kills} at ${count()} acknowledged`);
    }
  };
  // Whoever waits for the end hears of a hub that did not start.
  const running = loop();
  running.catch(() => undefined);
  return {
    end: async () => {
      isOver = true;
      await running;
      return kills;
    },
    stop: async () => {
      await hub?.end('SIGTERM');
    },
  };
}
