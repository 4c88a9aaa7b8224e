import {
  evidenceEntryBytes,
  falseMatchRate,
  packedFrontBytes,
  packFront,
  readEvidenceEntry,
  scanRelaxedSimilarityMin,
  scoreOf,
  type TurnRange,
  type VoteLook,
  voterChoices,
} from '../../packages/fingerprint/index.ts';
import { layOutPrints, type PrintMemory } from '../scan/print-memory.ts';

/** The looks of a search at the prints of a gallery with a packed probe: a value for each print, by its place. */
export interface Looks {
  /** At the prints of those numbers, or at all. */
  votes(
    look: VoteLook,
    probe: Uint8Array,
    turns: TurnRange,
    numbers?: readonly number[],
  ): Uint16Array;
  similarities(probe: Uint8Array): Float64Array;
  /** False-match rates of the whole comparison. */
  rates(probe: Uint8Array): Float64Array;
}

export function layOutGallery(packed: readonly Uint8Array[]): Looks {
  const templates = layOutPrints(packed);
  const fronts = layOutPrints(packed.map(packFront), packedFrontBytes);
  const everyPrint = [...packed.keys()];
  return {
    votes: (look, probe, turns, numbers = everyPrint) => {
      const { kernel, view, resultsAddress, placeVoter, list } =
        look === 'votes' ? templates : fronts;
      const vote = look === 'votes' ? kernel.voteListed : kernel.glanceListed;
      vote(placeVoter(probe), list(numbers), voterChoices[turns][look], resultsAddress);
      return new Uint16Array(view.buffer, resultsAddress, numbers.length).slice();
    },
    similarities: (probe) => {
      const { kernel, view, resultsAddress, placeProbe, list } = templates;
      kernel.relaxListed(placeProbe(probe), list(), resultsAddress);
      return new Float64Array(view.buffer, resultsAddress, packed.length).slice();
    },
    rates: (probe) => ratesOf(templates, probe, packed.length),
  };
}

function ratesOf(
  { kernel, view, resultsAddress, placeProbe, list }: PrintMemory,
  probe: Uint8Array,
  printCount: number,
): Float64Array {
  const rates = new Float64Array(printCount).fill(1);
  const count = kernel.compareListed(
    placeProbe(probe),
    list(),
    scanRelaxedSimilarityMin,
    resultsAddress,
  );
  for (let i = 0; i < count; i++) {
    const { place, evidence } = readEvidenceEntry(view, resultsAddress + i * evidenceEntryBytes);
    rates[place] = falseMatchRate(scoreOf(evidence));
  }
  return rates;
}
