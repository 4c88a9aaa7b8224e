// The demonstration world of npm start, on a copy: what is done to it here stays here.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, startHub } from '../../packages/hub/index.ts';
import { buildWorld } from '../demo-world/build-world.ts';
import { hubBureau } from '../demo-world/cast.ts';
import { readWorld, type World, writeWorld } from '../demo-world/world.ts';

export interface DemoWorld {
  readonly address: string;
  readonly world: World;
  /** Transactions that nobody has sent yet. */
  readonly tryFolder: string;
  stop(): Promise<void>;
}

/** Enough to fill a page, few enough to be made in a minute. */
const personCount = 20;

const settingsOf = (folder: string) =>
  readSettings({
    WHORL_DATA: join(folder, 'hub'),
    WHORL_PORT: '0',
    WHORL_HUB_BUREAU: hubBureau,
    WHORL_SECOND_FACTOR: 'optional',
    WHORL_LOG_LEVEL: 'silent',
  });

/** Makes the world where there is none yet, which takes a minute, and opens a copy of it. */
export async function openDemoWorld(folder: string): Promise<DemoWorld> {
  if (!readWorld(folder)) {
    rmSync(folder, { recursive: true, force: true });
    const hub = await startHub(settingsOf(folder));
    writeWorld(folder, await buildWorld(hub, personCount, join(folder, 'try'), console.error));
    await hub.stop();
  }
  const copy = mkdtempSync(join(tmpdir(), 'whorl-demo-'));
  cpSync(folder, copy, { recursive: true });
  rmSync(join(copy, 'hub', 'lock'), { force: true });
  const hub = await startHub(settingsOf(copy));
  return {
    address: hub.address,
    world: readWorld(folder)!,
    tryFolder: join(copy, 'try'),
    stop: async () => {
      await hub.stop();
      if (existsSync(copy)) rmSync(copy, { recursive: true, force: true });
    },
  };
}
