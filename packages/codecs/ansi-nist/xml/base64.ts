const alphabet = new TextEncoder().encode(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
);
const padding = 0x3d;
const values = new Int8Array(128).fill(-1);
for (const [value, letter] of alphabet.entries()) values[letter] = value;

/** Base64 with padding (RFC 4648). */
export function encodeBase64(bytes: Uint8Array): string {
  const letters = new Uint8Array(4 * Math.ceil(bytes.length / 3));
  for (let i = 0, k = 0; i < bytes.length; i += 3, k += 4) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    letters[k] = alphabet[word >> 18]!;
    letters[k + 1] = alphabet[(word >> 12) & 63]!;
    letters[k + 2] = i + 1 < bytes.length ? alphabet[(word >> 6) & 63]! : padding;
    letters[k + 3] = i + 2 < bytes.length ? alphabet[word & 63]! : padding;
  }
  return new TextDecoder().decode(letters);
}

/** The bytes, white space passed over, or nothing where the text is not base64. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let word = 0;
  let digits = 0;
  let length = 0;
  let padded = 0;
  for (let i = 0; i < text.length; i++) {
    const letter = text.charCodeAt(i);
    if (letter === 0x20 || (letter >= 0x09 && letter <= 0x0d)) continue;
    if (letter === padding) {
      if (++padded > 2) return undefined;
      continue;
    }
    const value = values[letter] ?? -1;
    if (value < 0 || padded > 0) return undefined;
    word = ((word << 6) | value) & 0xffffff;
    if (digits++ % 4 > 0) bytes[length++] = (word >> (6 - 2 * ((digits - 1) % 4))) & 0xff;
  }
  if (digits % 4 === 1 || (padded > 0 && (digits + padded) % 4 !== 0)) return undefined;
  return bytes.slice(0, length);
}
