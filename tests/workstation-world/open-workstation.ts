import type { Browser } from 'playwright-core';
import { buildWorkstation, isWorkstationBuilt } from '../../tools/build-workstation.ts';
import { openBrowser } from './browser.ts';
import { startWorld, type World } from './world.ts';

/** A hub with its workstation and people, and a browser to look at it. */
export async function openWorkstation(...settings: Parameters<typeof startWorld>): Promise<{
  readonly world: World;
  readonly browser: Browser;
}> {
  if (!isWorkstationBuilt()) await buildWorkstation();
  const world = await startWorld(...settings);
  return { world, browser: await openBrowser() };
}
