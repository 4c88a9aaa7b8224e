import type { PackedMinutia } from '../packed-minutia.ts';
import { codeBits, codeBytes } from './code-size.ts';
import { cylinderLength, cylinderOf } from './cylinder.ts';
import { neighbourhoodModelBase64 } from './neighbourhood-model.ts';

/** A bit is the side of a plane on which a cylinder lies: weights · cylinder > offset. */
export interface CodeModel {
  /** codeBits rows of cylinderLength weights. */
  readonly weights: Int8Array;
  readonly offsets: Int32Array;
}

let loaded: CodeModel | undefined;

export function codeModel(): CodeModel {
  if (loaded) return loaded;
  const text = atob(neighbourhoodModelBase64);
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  const weightBytes = codeBits * cylinderLength;
  if (bytes.length !== weightBytes + 4 * codeBits) throw new RangeError('code model is truncated');
  const view = new DataView(bytes.buffer, weightBytes);
  loaded = {
    weights: new Int8Array(bytes.buffer, 0, weightBytes),
    offsets: Int32Array.from({ length: codeBits }, (_, bit) => view.getInt32(4 * bit, true)),
  };
  return loaded;
}

/**
 * The codes of all minutiae, codeBytes each. The Hamming distance of two codes is small for mated
 * minutiae. The planes are those that tell mated from other neighbourhoods best among synthetic
 * prints: linear discriminants, turned so that each bit carries the same (Gong & Lazebnik, CVPR 2011).
 * Twin of kernels/neighbourhood-kernel.ts, which packs templates.
 */
export function neighbourhoodCodes(minutiae: readonly PackedMinutia[]): Uint8Array {
  const { weights, offsets } = codeModel();
  const codes = new Uint8Array(minutiae.length * codeBytes);
  for (let index = 0; index < minutiae.length; index++) {
    const cylinder = cylinderOf(minutiae, index);
    for (let bit = 0; bit < codeBits; bit++) {
      let sum = -offsets[bit]!;
      const row = bit * cylinderLength;
      for (let i = 0; i < cylinderLength; i++) sum += weights[row + i]! * cylinder[i]!;
      if (sum > 0) codes[index * codeBytes + (bit >> 3)]! |= 1 << (bit & 7);
    }
  }
  return codes;
}
