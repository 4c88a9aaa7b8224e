import { ensureMemory } from '../../packages/codecs/index.ts';
import {
  createMatchingKernel,
  evidenceEntryBytes,
  galleryMinutiaeMax,
  type ListedReferences,
  type MatchingKernel,
  packedTemplateBytes,
  voterBytes,
} from '../../packages/fingerprint/index.ts';

/** Prints of a gallery as they lie in the memory of a kernel, with room for a list of them and for what a look at it gives. */
export interface PrintMemory {
  readonly kernel: MatchingKernel;
  readonly view: DataView;
  /** Where the results of a look go, up to an entry of evidence a print. */
  readonly resultsAddress: number;
  /** Address of the print of that number. */
  addressOf(number: number): number;
  /** Lays the template of a probe beside the prints, and gives its address. */
  placeProbe(probe: Uint8Array): number;
  /** Lays a probe out for the looks that count votes, and gives the address of that. */
  placeVoter(probe: Uint8Array): number;
  /** Lists prints for the next look; all of them where it is not said which. */
  list(numbers?: readonly number[]): ListedReferences;
}

const templateBytes = packedTemplateBytes(galleryMinutiaeMax);

/** Lays prints out at a fixed distance: templates, or what is kept of them for a first look. */
export function layOutPrints(
  packed: readonly Uint8Array[],
  strideBytes: number = templateBytes,
): PrintMemory {
  const kernel = createMatchingKernel();
  const probeAddress = kernel.firstFreeByte;
  const voterAddress = probeAddress + templateBytes;
  const address = voterAddress + voterBytes;
  const slotsAddress = address + packed.length * strideBytes;
  const resultsAddress = slotsAddress + ((4 * packed.length + 15) & ~15);
  ensureMemory(kernel.memory, resultsAddress + packed.length * evidenceEntryBytes);
  const { buffer } = kernel.memory;
  const addressOf = (number: number) => address + number * strideBytes;
  for (const [number, bytes] of packed.entries())
    new Uint8Array(buffer, addressOf(number)).set(bytes);
  const placeProbe = (probe: Uint8Array) => {
    new Uint8Array(buffer, probeAddress).set(probe);
    return probeAddress;
  };
  const everybody = [...packed.keys()];
  return {
    kernel,
    view: new DataView(buffer),
    resultsAddress,
    addressOf,
    placeProbe,
    placeVoter: (probe) => {
      kernel.layOutVoter(placeProbe(probe), voterAddress);
      return voterAddress;
    },
    list: (numbers = everybody) => {
      new Uint32Array(buffer, slotsAddress).set(numbers);
      return { address, strideBytes, slotsAddress, slotCount: numbers.length };
    },
  };
}
