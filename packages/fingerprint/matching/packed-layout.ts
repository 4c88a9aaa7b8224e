import { codeBytes } from './neighbourhood/code-size.ts';

/**
 * Minutiae that a packed template holds, the best by quality. Plain prints have fewer; parts of palms
 * need them (with 64 a palm mark leads a hundred times less), and a gallery may take fewer.
 */
export const packedMinutiaeMax = 128;
/** Count of the minutiae in the first byte, the rest keeps the codes on whole vectors. */
export const packedHeaderBytes = 16;
/** x and y of 16 bits, direction of 8, two bits of type and six of quality. */
export const packedMinutiaBytes = 6;
export const packedQualityMax = 63;

/** The memory that a template takes at the most, bytes. */
export const packedTemplateBytesMax: number =
  packedHeaderBytes + packedMinutiaeMax * (codeBytes + packedMinutiaBytes);

/** Distance of templates that lie one behind the other: the most they take, on whole vectors. */
export const packedTemplateStrideBytes: number = (packedTemplateBytesMax + 15) & ~15;
