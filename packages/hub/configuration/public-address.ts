import type { Settings } from './settings.ts';

/**
 * The address in the browsers of officers: what is configured, or this machine by its name, because
 * browsers take passkeys for no address that is a number.
 */
export function publicAddressOf({ publicAddress }: Settings, listensOn: string): string {
  if (publicAddress !== '') return publicAddress;
  const { protocol, port } = new URL(listensOn);
  return new URL(`${protocol}//localhost:${port}`).origin;
}
