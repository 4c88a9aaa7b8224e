import { CodecError, type CodecErrorKind, type CodecFormat } from './codec-error.ts';

/** Reads big-endian values front to back; every read past the end is a typed error with its offset. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly format: CodecFormat;
  #offset: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, format: CodecFormat, offset = 0) {
    this.bytes = bytes;
    this.format = format;
    this.#offset = offset;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get offset(): number {
    return this.#offset;
  }

  get remaining(): number {
    return this.bytes.length - this.#offset;
  }

  uint8(place: string): number {
    return this.#view.getUint8(this.#advance(1, place));
  }

  uint16(place: string): number {
    return this.#view.getUint16(this.#advance(2, place));
  }

  uint32(place: string): number {
    return this.#view.getUint32(this.#advance(4, place));
  }

  /** A view of the next bytes, not a copy. */
  take(byteCount: number, place: string): Uint8Array {
    const start = this.#advance(byteCount, place);
    return this.bytes.subarray(start, start + byteCount);
  }

  skip(byteCount: number, place: string): void {
    this.#advance(byteCount, place);
  }

  seek(offset: number, place: string): void {
    if (offset < 0 || offset > this.bytes.length) {
      this.fail('bad-length', place, `points to byte ${offset} of ${this.bytes.length}`);
    }
    this.#offset = offset;
  }

  /** Throws at the present offset, or at the one given. */
  fail(kind: CodecErrorKind, place: string, reason: string, offset = this.#offset): never {
    throw new CodecError({ format: this.format, kind, offset, place, reason });
  }

  #advance(byteCount: number, place: string): number {
    const start = this.#offset;
    if (byteCount < 0 || byteCount > this.bytes.length - start) {
      this.fail('truncated', place, `needs ${byteCount} bytes, ${this.remaining} are left`);
    }
    this.#offset = start + byteCount;
    return start;
  }
}
