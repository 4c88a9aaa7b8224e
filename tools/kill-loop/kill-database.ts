// kill -9 of PostgreSQL under a hub that stays.
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnHub } from '../spawn-hub.ts';
import {
  type CountAcknowledged,
  type Killing,
  type KillOptions,
  nextKill,
  startKilling,
} from './next-kill.ts';

const downMsMax = 1_000;

/**
 * Crashes the server in the middle of things, in turn with `kill -9` of the postmaster and with an immediate stop. The hub has
 * to say 503 meanwhile, and to go on by itself.
 */
export function killDatabase(
  { acknowledgedPerKill, onProgress, victim }: KillOptions,
  settings: Readonly<Record<string, string>>,
  count: CountAcknowledged,
): Killing {
  return startKilling(async (run) => {
    const hub = await spawnHub(settings);
    run.hub = hub;
    while (await nextKill(count, acknowledgedPerKill, run.isOver)) {
      victim!.crash(run.kills % 2 === 0 ? 'kill' : 'immediate');
      run.kills++;
      onProgress(`crash ${run.kills} of the database at ${count()} acknowledged`);
      await sleep(100);
      await requireReadiness(hub.address, 503);
      await sleep(Math.random() * downMsMax);
      await victim!.start();
      await requireReadiness(hub.address, 200);
    }
    const { exitCode, signalCode } = hub.process;
    if (exitCode !== null || signalCode !== null)
      throw new Error('The hub did not live through it.');
  });
}

const readyAttemptsMax = 100;

async function requireReadiness(address: string, expected: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { status } = await fetch(`${address}/readyz`);
    if (status === expected) return;
    // A server that starts says so for a moment; a killed one takes that long to break its lines.
    if (attempt === readyAttemptsMax) throw new Error(`/readyz said ${status}, not ${expected}.`);
    await sleep(100);
  }
}
