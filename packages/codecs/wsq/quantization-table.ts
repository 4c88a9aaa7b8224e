import type { ByteReader } from '../byte-reader.ts';
import { codedSubbandCount, subbandCount } from './markers.ts';
import { readScaled16 } from './scaled-number.ts';

/** Widths of the quantizer's bins, one entry a subband; a width of 0 means the subband is absent. */
export interface Quantizer {
  /** Where in its bin a value is put back, as a share of the bin. */
  readonly binCenter: number;
  readonly binWidths: Float32Array;
  /** Width of the bin round zero. */
  readonly zeroBinWidths: Float32Array;
}

/** Reads a quantization table (DQT): 64 subbands, of which the last four are never used. */
export function readQuantizationTable(reader: ByteReader): Quantizer {
  const binCenter = readScaled16(reader, 'DQT, bin center');
  const binWidths = new Float32Array(codedSubbandCount);
  const zeroBinWidths = new Float32Array(codedSubbandCount);
  for (let i = 0; i < subbandCount; i++) {
    const binWidth = readScaled16(reader, `DQT, subband ${i}`);
    const zeroBinWidth = readScaled16(reader, `DQT, subband ${i}`);
    if (i >= codedSubbandCount) continue;
    binWidths[i] = binWidth;
    zeroBinWidths[i] = zeroBinWidth;
  }
  return { binCenter, binWidths, zeroBinWidths };
}
