// One account of the world has a one-time code, to see how it works.
import { openHubClient } from '../../packages/cli/client/hub-client.ts';
import { totpCode, totpStep } from '../../packages/hub/accounts/totp.ts';
import { administratorName, password } from './cast.ts';

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOfBase32(text: string): Uint8Array {
  const bits = [...text]
    .map((letter) => base32Letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}

/** The code that counts now. */
export function codeOf(secretBase32: string): string {
  return totpCode(bytesOfBase32(secretBase32), totpStep(new Date()));
}

/** Gives the administrator a second factor; from then on a sign-in needs its code. */
export async function setUpSecondFactor(address: string): Promise<string> {
  const body = { signInName: administratorName, password };
  const { token } = await openHubClient({ address }).request('signIn', { body });
  const administrator = openHubClient({ address, token });
  const { secretBase32 } = await administrator.request('offerSecondFactor');
  const proof = { oneTimeCode: codeOf(secretBase32) };
  await administrator.request('confirmSecondFactor', { body: proof });
  return secretBase32;
}
