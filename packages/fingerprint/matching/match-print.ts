import {
  packedHeaderBytes,
  packedMinutiaAt,
  packedQualityMax,
  packedTurnOffset,
} from './packed-layout.ts';
import { cosineScale, cosines, sines } from './turn-tables.ts';

/** A packed template unfolded for the loops of the matcher; the y axis points up. */
export interface MatchPrint {
  readonly count: number;
  /** Pixels at 500 ppi. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Direction in 256 steps. */
  readonly turnStep: Uint8Array;
  /** Unit vector of the direction. */
  readonly cosine: Float64Array;
  readonly sine: Float64Array;
  /** 0 to 1. */
  readonly quality: Float64Array;
  /** Four words of neighbourhood code a minutia. */
  readonly codes: Uint32Array;
}

export function unfoldPrint(bytes: Uint8Array): MatchPrint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint8(0);
  const at = (i: number) => packedMinutiaAt(count, i);
  const turn = (i: number) => view.getUint8(at(i) + packedTurnOffset);
  const list = (value: (i: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => value(i));
  return {
    count,
    x: list((i) => view.getInt16(at(i), true)),
    y: list((i) => view.getInt16(at(i) + 2, true)),
    turnStep: Uint8Array.from({ length: count }, (_, i) => turn(i)),
    cosine: list((i) => cosines[turn(i)]! / cosineScale),
    sine: list((i) => sines[turn(i)]! / cosineScale),
    quality: list((i) => (view.getUint8(at(i) + 5) & 63) / packedQualityMax),
    codes: Uint32Array.from({ length: count * 4 }, (_, word) =>
      view.getUint32(packedHeaderBytes + 4 * word, true),
    ),
  };
}
