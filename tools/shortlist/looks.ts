import {
  evidenceEntryBytes,
  falseMatchRate,
  readEvidenceEntry,
  scanRelaxedSimilarityMin,
  scoreOf,
} from '../../packages/fingerprint/index.ts';
import { layOutPrints } from '../scan/print-memory.ts';

/** What the looks of a search say of one probe and each print of the gallery, by the place of the print. */
export interface Looks {
  readonly votes: Uint16Array;
  readonly similarities: Float64Array;
  /** False-match rates of the whole comparison. */
  readonly rates: Float64Array;
}

/** Lays all prints in the memory of a kernel; the function that comes back looks at all of them with one as probe. */
export function layOutGallery(packed: readonly Uint8Array[]): (probe: number) => Looks {
  const { kernel, view, resultsAddress, addressOf, list } = layOutPrints(packed);
  const references = list();
  const count = packed.length;
  return (place) => {
    const probe = addressOf(place);
    kernel.voteListed(probe, references, resultsAddress);
    const votes = new Uint16Array(view.buffer, resultsAddress, count).slice();
    kernel.relaxListed(probe, references, resultsAddress);
    const similarities = new Float64Array(view.buffer, resultsAddress, count).slice();
    const rates = new Float64Array(count).fill(1);
    const found = kernel.compareListed(probe, references, scanRelaxedSimilarityMin, resultsAddress);
    for (let i = 0; i < found; i++) {
      const entry = readEvidenceEntry(view, resultsAddress + i * evidenceEntryBytes);
      rates[entry.place] = falseMatchRate(scoreOf(entry.evidence));
    }
    return { votes, similarities, rates };
  };
}
