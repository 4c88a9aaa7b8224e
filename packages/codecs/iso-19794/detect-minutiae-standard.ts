import { type MinutiaeStandard, minutiaeMagic, versionCodes } from './minutiae-record.ts';

/** True where the bytes start as a finger minutiae record does. */
export function looksLikeMinutiaeRecord(bytes: Uint8Array): boolean {
  return bytes.length >= 24 && uint32(bytes, 0) === minutiaeMagic;
}

/**
 * ISO and INCITS share magic and version; what tells them apart is where the record length stands
 * and, between the newer two, whether lengths of representations add up to it.
 */
export function detectMinutiaeStandard(bytes: Uint8Array): MinutiaeStandard | undefined {
  if (!looksLikeMinutiaeRecord(bytes)) return undefined;
  const version = uint32(bytes, 4);
  if (version === versionCodes.first) {
    const hasShortLength = bytes[8] !== 0 || bytes[9] !== 0;
    if (hasShortLength) return 'incits-378:2004';
    return uint32(bytes, 8) === bytes.length ? 'iso-19794-2:2005' : 'incits-378:2004';
  }
  if (version !== versionCodes.second) return undefined;
  return hasRepresentationLengths(bytes) ? 'iso-19794-2:2011' : 'incits-378:2009';
}

function hasRepresentationLengths(bytes: Uint8Array): boolean {
  const count = (bytes[12]! << 8) | bytes[13]!;
  let offset = 15;
  for (let i = 0; i < count && offset + 4 <= bytes.length; i++) {
    const length = uint32(bytes, offset);
    if (length < 34) return false;
    offset += length;
  }
  return offset === bytes.length;
}

function uint32(bytes: Uint8Array, offset: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(offset);
}
