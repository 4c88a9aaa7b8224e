// When it is time to kill.
import { setTimeout as sleep } from 'node:timers/promises';
import type { TemporaryPostgresql } from '../../packages/hub/testing/temporary-postgresql.ts';
import type { SpawnedHub } from '../spawn-hub.ts';

export interface KillOptions {
  /** Acknowledgements between two kills, on average. */
  readonly acknowledgedPerKill: number;
  /** The server that is killed instead of the hub, which has to live through it. */
  readonly victim?: TemporaryPostgresql | undefined;
  readonly onProgress: (text: string) => void;
}

/** Kills something at some moments, until `end()`; then it stays up to be asked. */
export interface Killing {
  /** How often it killed. Throws where the hub did not come through it. */
  end(): Promise<number>;
  stop(): Promise<void>;
}

/** What a loop of kills has come to. */
export interface KillRun {
  kills: number;
  /** The hub that stands, or the last that stood. */
  hub: SpawnedHub | undefined;
  readonly isOver: () => boolean;
}

/** Runs a loop that kills until it is told to end. Whoever waits for the end hears of a hub that did not start. */
export function startKilling(loop: (run: KillRun) => Promise<void>): Killing {
  let isOver = false;
  const run: KillRun = { kills: 0, hub: undefined, isOver: () => isOver };
  const running = loop(run);
  running.catch(() => undefined);
  return {
    end: async () => {
      isOver = true;
      await running;
      return run.kills;
    },
    stop: async () => {
      await run.hub?.end('SIGTERM');
    },
  };
}

/** How far the senders are. */
export type CountAcknowledged = () => number;

/** Waits for some more acknowledgements, and then for a moment between two. False where it is over. */
export async function nextKill(
  count: CountAcknowledged,
  acknowledgedPerKill: number,
  isOver: () => boolean,
): Promise<boolean> {
  const target = count() + Math.ceil(Math.random() * 2 * acknowledgedPerKill);
  while (!isOver() && count() < target) await sleep(5);
  if (isOver()) return false;
  await sleep(Math.random() * 200);
  return true;
}
