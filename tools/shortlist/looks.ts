import { ensureMemory } from '../../packages/codecs/index.ts';
import {
  createMatchingKernel,
  evidenceEntryBytes,
  falseMatchRate,
  galleryMinutiaeMax,
  packedTemplateBytes,
  readEvidenceEntry,
  scanRelaxedSimilarityMin,
  scoreOf,
} from '../../packages/fingerprint/index.ts';
import type { PackedPrint } from './print-set.ts';

/** What the looks of a search say of one probe and each print of the gallery, by the place of the print. */
export interface Looks {
  readonly votes: Uint16Array;
  readonly similarities: Float64Array;
  /** False-match rates of the whole comparison. */
  readonly rates: Float64Array;
}

/** Lays all prints in the memory of a kernel; the function that comes back looks at all of them with one as probe. */
export function layOutGallery(prints: readonly PackedPrint[]): (probe: number) => Looks {
  const kernel = createMatchingKernel();
  const strideBytes = packedTemplateBytes(galleryMinutiaeMax);
  const address = kernel.firstFreeByte;
  const count = prints.length;
  const slotsAddress = address + count * strideBytes;
  const results = slotsAddress + ((4 * count + 15) & ~15);
  ensureMemory(kernel.memory, results + count * evidenceEntryBytes);
  const view = new DataView(kernel.memory.buffer);
  for (const [place, { packed }] of prints.entries()) {
    new Uint8Array(view.buffer, address + place * strideBytes).set(packed);
    view.setUint32(slotsAddress + 4 * place, place, true);
  }
  const references = { address, strideBytes, slotsAddress, slotCount: count };
  return (place) => {
    const probe = address + place * strideBytes;
    kernel.voteListed(probe, references, results);
    const votes = new Uint16Array(view.buffer, results, count).slice();
    kernel.relaxListed(probe, references, results);
    const similarities = new Float64Array(view.buffer, results, count).slice();
    const rates = new Float64Array(count).fill(1);
    const found = kernel.compareListed(probe, references, scanRelaxedSimilarityMin, results);
    for (let i = 0; i < found; i++) {
      const entry = readEvidenceEntry(view, results + i * evidenceEntryBytes);
      rates[entry.place] = falseMatchRate(scoreOf(entry.evidence));
    }
    return { votes, similarities, rates };
  };
}
