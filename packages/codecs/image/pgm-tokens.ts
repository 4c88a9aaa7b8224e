import type { ByteReader } from '../byte-reader.ts';

/** The numbers of a PGM, header and plain pixels alike, and the comments between them. */
export interface PgmTokens {
  /** The next number; takes the one white space behind it. */
  number(place: string): number;
  /** Texts of the comments so far, without the number sign. */
  readonly comments: readonly string[];
}

const commentLengthMax = 4096;
const commentsMax = 100;
/** Far above every size and gray level; keeps sums exact. */
const numberMax = 999_999_999;

const codes = { lineFeed: 0x0a, carriageReturn: 0x0d, space: 0x20, hash: 0x23, zero: 0x30 };

export function createPgmTokens(reader: ByteReader): PgmTokens {
  const comments: string[] = [];
  // The end of the file ends a number, as a space does; behind it nothing can be read.
  const nextByte = (place: string) => (reader.remaining > 0 ? reader.uint8(place) : codes.space);
  const digitOf = (byte: number) => {
    const digit = byte - codes.zero;
    return digit >= 0 && digit <= 9 ? digit : -1;
  };
  const readComment = () => {
    const letters: number[] = [];
    for (;;) {
      const byte = reader.uint8('comment');
      if (byte === codes.lineFeed || byte === codes.carriageReturn) break;
      letters.push(byte);
      if (letters.length > commentLengthMax) {
        reader.fail('over-limit', 'comment', `is longer than ${commentLengthMax} letters`);
      }
    }
    if (comments.length === commentsMax) {
      reader.fail('over-limit', 'comment', `is one of more than ${commentsMax}`);
    }
    comments.push(String.fromCharCode(...letters));
  };
  const number = (place: string): number => {
    let byte = reader.uint8(place);
    while (isWhiteSpace(byte) || byte === codes.hash) {
      if (byte === codes.hash) readComment();
      byte = reader.uint8(place);
    }
    let value = digitOf(byte);
    if (value < 0) reader.fail('bad-value', place, `byte ${byte} is no digit`);
    for (byte = nextByte(place); digitOf(byte) >= 0; byte = nextByte(place)) {
      value = 10 * value + digitOf(byte);
      if (value > numberMax) reader.fail('bad-value', place, `is above ${numberMax}`);
    }
    if (byte === codes.hash) readComment();
    else if (!isWhiteSpace(byte)) reader.fail('bad-value', place, `byte ${byte} is no digit`);
    return value;
  };
  return { number, comments };
}

/** Space, and tab to carriage return. */
function isWhiteSpace(byte: number): boolean {
  return byte === codes.space || (byte >= 0x09 && byte <= codes.carriageReturn);
}
