import { rotateKeyFile } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { hubSettings } from './hub-settings.ts';
import { keyPaths, requireKeys } from './hub-stores.ts';

/** Adds a key that seals from now on; the hub seals anew what older keys sealed, after its next start. */
export function rotateKeys({ output }: CommandInput): number {
  const settings = hubSettings();
  requireKeys(settings);
  const { keyFile } = keyPaths(settings);
  const keyId = rotateKeyFile(keyFile);
  output.line(`${keyId} is the current key in ${keyFile}. Keep a copy of the file.`);
  output.line('Restart the hub: its job "reseal" seals anew what older keys sealed.');
  output.json({ keyId, file: keyFile });
  return exitCodes.ok;
}
