import type { Template } from '../template.ts';
import {
  createNeighbourhoodKernel,
  type NeighbourhoodKernel,
} from './kernels/neighbourhood-kernel.ts';
import {
  packedHeaderBytes,
  packedMinutiaAt,
  packedMinutiaBytes,
  packedMinutiaeMax,
  packedQualityMax,
  packedTurnOffset,
} from './packed-layout.ts';
import { packMinutia } from './packed-minutia.ts';
import { packingOrder } from './packing-order.ts';

export interface PackedTemplate {
  readonly bytes: Uint8Array;
  /** For each packed minutia its index in the template. */
  readonly templateIndices: readonly number[];
}

let encodeNeighbourhoods: NeighbourhoodKernel | undefined;

/**
 * A template as the flat little-endian bytes that the matcher reads: header, then the codes of the minutiae, then the
 * minutiae, the most useful first, so that the first look of a scan finds them in front. No more than `minutiaeMax`.
 */
export function packTemplate(
  { minutiae }: Template,
  minutiaeMax = packedMinutiaeMax,
): PackedTemplate {
  const templateIndices = packingOrder(minutiae, minutiaeMax);
  const packed = templateIndices.map((index) => packMinutia(minutiae[index]!));
  const bytes = new Uint8Array(packedMinutiaAt(packed.length, packed.length));
  const view = new DataView(bytes.buffer);
  bytes[0] = packed.length;
  encodeNeighbourhoods ??= createNeighbourhoodKernel();
  bytes.set(encodeNeighbourhoods(packed), packedHeaderBytes);
  for (const [i, { x, y, turnStep, type, quality }] of packed.entries()) {
    const at = packedMinutiaAt(packed.length, i);
    view.setInt16(at, x, true);
    view.setInt16(at + 2, y, true);
    view.setUint8(at + packedTurnOffset, turnStep);
    view.setUint8(at + 5, (type << 6) | quality);
  }
  return { bytes, templateIndices };
}

/**
 * How much a packed template offers to compare: the sum of its minutiae's qualities, 0 to 63 each. Of several fingers of
 * a person, those of most weight on both sides tell mates from strangers best.
 */
export function packedWeight(bytes: Uint8Array): number {
  const count = bytes[0] ?? 0;
  let weight = 0;
  for (
    let at = packedMinutiaAt(count, 0);
    at < packedMinutiaAt(count, count);
    at += packedMinutiaBytes
  )
    weight += (bytes[at + packedMinutiaBytes - 1] ?? 0) & packedQualityMax;
  return weight;
}
