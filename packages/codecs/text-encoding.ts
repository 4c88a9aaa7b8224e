import type { TextEncoding } from './ansi-nist/model.ts';

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 where the bytes are UTF-8 (ASCII included), else one byte a letter, which loses nothing. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeLatin1(bytes), encoding: 'iso-8859-1' };
  }
}

/** TextDecoder's "latin1" is Windows-1252, which moves 32 code points; this is the true one. */
export function decodeLatin1(bytes: Uint8Array): string {
  const partBytes = 8192;
  let text = '';
  for (let start = 0; start < bytes.length; start += partBytes) {
    text += String.fromCharCode(...bytes.subarray(start, start + partBytes));
  }
  return text;
}

/** Bytes of a text, or nothing where a letter has no place in the encoding. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0xff) return undefined;
    bytes[i] = code;
  }
  return bytes;
}
