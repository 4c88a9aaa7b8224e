/** Bits and bytes of the code of one neighbourhood. */
export const codeBits = 128;
export const codeBytes: number = codeBits / 8;
