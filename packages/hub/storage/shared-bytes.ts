/** Memory that threads share and that grows: pieces are put together in it as they come. */
export interface SharedBytes {
  add(piece: Buffer): void;
  /** All pieces so far; what it gave before may lie elsewhere. */
  all(): Uint8Array<SharedArrayBuffer>;
  /** Makes room for other pieces in the same memory: new memory would cost as much as what is put there. */
  clear(): void;
}

const firstBytes = 1024 * 1024;

export function createSharedBytes(): SharedBytes {
  let bytes = new Uint8Array(new SharedArrayBuffer(firstBytes));
  let length = 0;
  return {
    add: (piece) => {
      if (length + piece.length > bytes.length) {
        const larger = Math.max(2 * bytes.length, length + piece.length);
        const copy = new Uint8Array(new SharedArrayBuffer(larger));
        copy.set(bytes.subarray(0, length));
        bytes = copy;
      }
      piece.copy(bytes, length);
      length += piece.length;
    },
    all: () => bytes.subarray(0, length),
    clear: () => {
      length = 0;
    },
  };
}
