import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import { type BitMap, createBitMap } from '../maps.ts';
import { wasmBase64 } from './generated/thinning-wasm.ts';

/** The function of assembly/thinning.ts; addresses are bytes. */
interface ThinningExports {
  thin(
    picture: number,
    pitch: number,
    height: number,
    rows: number,
    changes: number,
    passesMax: number,
  ): void;
}

const firstFreeByte = 1024;
/** Vectors read this far beyond a row. */
const slackBytes = 64;

let loaded: Kernel<ThinningExports> | undefined;

/** thinTwin() of thin.ts on vectors. */
export function thinKernel({ width, height, bits }: BitMap, passesMax: number): BitMap {
  const result = createBitMap(width, height);
  if (width < 3 || height < 3) return result;
  loaded ??= instantiateKernel<ThinningExports>(wasmBase64);
  const { exports, memory } = loaded;
  const pitch = (width + 15) & ~15;
  const picture = firstFreeByte;
  const rows = picture + pitch * height + slackBytes;
  const changes = rows + 2 * (pitch + 16) + slackBytes;
  ensureMemory(memory, changes + 4 * height);
  const bytes = new Uint8Array(memory.buffer, picture, pitch * height + slackBytes).fill(0);
  new Uint8Array(memory.buffer, rows, changes - rows).fill(0);
  // Pixels on the border have no neighbours to be judged by, and are left out.
  for (let y = 1; y < height - 1; y++) {
    bytes.set(bits.subarray(y * width + 1, (y + 1) * width - 1), y * pitch + 1);
  }
  exports.thin(picture, pitch, height, rows, changes, passesMax);
  for (let y = 1; y < height - 1; y++) {
    result.bits.set(bytes.subarray(y * pitch, y * pitch + width), y * width);
  }
  return result;
}
