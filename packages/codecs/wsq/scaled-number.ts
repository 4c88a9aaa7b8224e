import type { ByteReader } from '../byte-reader.ts';

/** An integer and the number of decimal places by which it is shifted. */
export interface ScaledNumber {
  readonly mantissa: number;
  readonly decimals: number;
}

/** More decimals than a mantissa has digits make every value zero; no writer does so. */
const decimalsMax = 38;

/** Divides step by step in single precision, as the reference decoder does, to get the same pixels. */
export function scaledValue({ mantissa, decimals }: ScaledNumber): number {
  let value = Math.fround(mantissa);
  for (let i = 0; i < decimals; i++) value = Math.fround(value / 10);
  return value;
}

/** One byte of decimals, two of mantissa. */
export function readScaled16(reader: ByteReader, place: string): number {
  const decimals = readDecimals(reader, place);
  return scaledValue({ decimals, mantissa: reader.uint16(place) });
}

/** One byte of sign, one of decimals, four of mantissa. */
export function readScaled32(reader: ByteReader, place: string): number {
  const isNegative = reader.uint8(place) !== 0;
  const decimals = readDecimals(reader, place);
  const value = scaledValue({ decimals, mantissa: reader.uint32(place) });
  return isNegative ? -value : value;
}

function readDecimals(reader: ByteReader, place: string): number {
  const offset = reader.offset;
  const decimals = reader.uint8(place);
  if (decimals > decimalsMax) {
    reader.fail('bad-value', place, `states ${decimals} decimal places`, offset);
  }
  return decimals;
}

/** The most precise mantissa below `limit` for a value that is not negative. */
export function toScaled(value: number, limit: number): ScaledNumber {
  if (value === 0) return { mantissa: 0, decimals: 0 };
  let decimals = 0;
  while (Math.round(value * 10 ** (decimals + 1)) < limit && decimals < decimalsMax) decimals++;
  return { mantissa: Math.round(value * 10 ** decimals), decimals };
}
