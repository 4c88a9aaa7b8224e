import { createHmac, randomBytes } from 'node:crypto';

/** RFC 6238 with what every authenticator application expects: SHA-1, 30 seconds, six digits. */
const stepSeconds = 30;
const digits = 6;
/** Steps that a clock may be off in either direction. */
const driftSteps = 1;
const secretBytes = 20;

export function newTotpSecret(): Uint8Array {
  return randomBytes(secretBytes);
}

export function totpStep(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The code of a time step (RFC 4226, section 5.3). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0xf;
  const value = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(value).padStart(digits, '0');
}

/** The step whose code was given, later than the last one used, or nothing. */
export function matchTotp(
  secret: Uint8Array,
  code: string,
  at: Date,
  lastUsedStep: number,
): number | undefined {
  const now = totpStep(at);
  for (let step = now - driftSteps; step <= now + driftSteps; step++) {
    if (step > lastUsedStep && totpCode(secret, step) === code) return step;
  }
  return undefined;
}

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 base32 without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += base32Letters[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + base32Letters[(value << (5 - bits)) & 31] : text;
}

export function otpauthUrl(secret: Uint8Array, account: string): string {
  const label = encodeURIComponent(`Whorl:${account}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Whorl&digits=${digits}&period=${stepSeconds}`;
}
