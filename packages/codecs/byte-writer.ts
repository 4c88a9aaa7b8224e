/** Collects big-endian values in a buffer that grows. */
export interface ByteWriter {
  uint8(value: number): void;
  uint16(value: number): void;
  uint32(value: number): void;
  append(bytes: Uint8Array | readonly number[]): void;
  finish(): Uint8Array;
}

const firstCapacityBytes = 4096;

export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(firstCapacityBytes);
  let length = 0;
  const reserve = (count: number): void => {
    if (length + count <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, length + count));
    larger.set(bytes.subarray(0, length));
    bytes = larger;
  };
  const uint8 = (value: number): void => {
    reserve(1);
    bytes[length++] = value;
  };
  const uint16 = (value: number): void => {
    uint8(value >>> 8);
    uint8(value);
  };
  return {
    uint8,
    uint16,
    uint32: (value) => {
      uint16(value >>> 16);
      uint16(value & 0xffff);
    },
    append: (values) => {
      reserve(values.length);
      bytes.set(values, length);
      length += values.length;
    },
    finish: () => bytes.slice(0, length),
  };
}
