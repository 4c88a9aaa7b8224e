// When it is time to kill.
import { setTimeout as sleep } from 'node:timers/promises';
import type { TemporaryPostgresql } from '../../packages/hub/testing/temporary-postgresql.ts';

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
