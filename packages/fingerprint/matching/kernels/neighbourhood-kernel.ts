import { ensureMemory, instantiateKernel } from '@whorl/codecs';
import { codeBytes } from '../neighbourhood/code-size.ts';
import { cellNumbers, layerWeights, spatialWeights } from '../neighbourhood/cylinder.ts';
import { codeModel } from '../neighbourhood/neighbourhood-code.ts';
import type { PackedMinutia } from '../packed-minutia.ts';
import { cosines, sines } from '../turn-tables.ts';
import { wasmBase64 } from './generated/neighbourhood-wasm.ts';

/** The functions of assembly/neighbourhood.ts; addresses are bytes. */
interface NeighbourhoodExports {
  minutiaeAddress(): number;
  cosinesAddress(): number;
  sinesAddress(): number;
  cellNumbersAddress(): number;
  spatialWeightsAddress(): number;
  layerWeightsAddress(): number;
  weightsAddress(): number;
  offsetsAddress(): number;
  codesAddress(): number;
  endOfKernel(): number;
  encode(count: number): void;
}

/** Codes of all minutiae, codeBytes each: what neighbourhoodCodes() gives, some twenty times as fast. */
export type NeighbourhoodKernel = (minutiae: readonly PackedMinutia[]) => Uint8Array;

/** The kernel has room for so many. */
const minutiaeMax = 255;
const layersPerRow = 8;

export function createNeighbourhoodKernel(): NeighbourhoodKernel {
  const { exports, memory } = instantiateKernel<NeighbourhoodExports>(wasmBase64);
  ensureMemory(memory, exports.endOfKernel());
  writeTables(exports, memory.buffer);
  const places = new Int32Array(memory.buffer, exports.minutiaeAddress(), 3 * minutiaeMax);
  return (minutiae) => {
    if (minutiae.length > minutiaeMax) throw new RangeError(`${minutiae.length} minutiae`);
    for (const [i, { x, y, turnStep }] of minutiae.entries()) places.set([x, y, turnStep], 3 * i);
    exports.encode(minutiae.length);
    const codes = new Uint8Array(
      memory.buffer,
      exports.codesAddress(),
      minutiae.length * codeBytes,
    );
    return codes.slice();
  };
}

function writeTables(exports: NeighbourhoodExports, buffer: ArrayBuffer): void {
  const { weights, offsets } = codeModel();
  new Int32Array(buffer, exports.cosinesAddress()).set(cosines);
  new Int32Array(buffer, exports.sinesAddress()).set(sines);
  new Uint8Array(buffer, exports.cellNumbersAddress()).set(cellNumbers);
  new Int32Array(buffer, exports.spatialWeightsAddress()).set(spatialWeights);
  const layers = new Int32Array(buffer, exports.layerWeightsAddress());
  for (const [layer, byTurn] of layerWeights.entries())
    for (const [turn, weight] of byTurn.entries()) layers[turn * layersPerRow + layer] = weight;
  new Int16Array(buffer, exports.weightsAddress()).set(weights);
  new Int32Array(buffer, exports.offsetsAddress()).set(offsets);
}
