import { hubLimits, startHub } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { hubSettings } from './hub-settings.ts';
import { startFailure } from './start-failure.ts';
import { stopSignal } from './stop-signal.ts';

/** Starts a hub and stays until a signal ends it; requests and jobs in work are done first. */
export async function runHub({ output }: CommandInput): Promise<number> {
  const settings = hubSettings();
  const stop = stopSignal();
  const hub = await startHub(settings, { isWarm: true }).catch((error) => {
    throw startFailure(error, settings);
  });
  output.note(`Whorl hub on ${hub.address}, database: ${hub.storage.kind}. Ctrl-C stops it.`);
  output.note(`Officers open ${hub.publicAddress}: passkeys work at that address alone.`);
  if (!(await hasOfficers(hub.storage))) {
    output.note('There is no officer yet. Stop the hub and run: whorl hub init');
  }
  output.note(`${await stop}: stopping …`);
  // Nothing acknowledged is lost by it: what is in work is done again after the next start.
  setTimeout(() => process.exit(exitCodes.no), hubLimits.stopTimeoutMs).unref();
  await hub.stop();
  return exitCodes.ok;
}

async function hasOfficers(
  storage: Awaited<ReturnType<typeof startHub>>['storage'],
): Promise<boolean> {
  const officer = await storage.transaction((db) =>
    db.selectFrom('officer').select('officer_id').limit(1).executeTakeFirst(),
  );
  return officer !== undefined;
}
