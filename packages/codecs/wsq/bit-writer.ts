import type { ByteWriter } from '../byte-writer.ts';

/** Writes bits from the highest down and stuffs a 00 behind every FF. */
export interface BitWriter {
  write(value: number, bitCount: number): void;
  /** Fills the last byte with ones. */
  flush(): void;
}

export function createBitWriter(writer: ByteWriter): BitWriter {
  let pending = 0;
  let pendingBits = 0;
  const emit = (byte: number): void => {
    writer.uint8(byte);
    if (byte === 0xff) writer.uint8(0);
  };
  const write = (value: number, bitCount: number): void => {
    pending = (pending << bitCount) | value;
    pendingBits += bitCount;
    while (pendingBits >= 8) {
      pendingBits -= 8;
      emit((pending >>> pendingBits) & 0xff);
    }
    pending &= (1 << pendingBits) - 1;
  };
  return {
    write,
    flush: () => {
      if (pendingBits > 0) write((1 << (8 - pendingBits)) - 1, 8 - pendingBits);
    },
  };
}
