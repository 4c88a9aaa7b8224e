/** What can be wrong with bytes, the same for every format. The text says what to do about it. */
export const codecErrorKinds = {
  'not-this-format': 'Check that the file is what its name says, or convert it first.',
  truncated: 'The file ends too early: fetch or export it again.',
  'bad-length': 'A stated length does not fit the bytes: ask the sender to export the file again.',
  'bad-value': 'A value lies outside what the standard allows: ask the sender to correct it.',
  inconsistent: 'Two parts of the file contradict each other: ask the sender to export it again.',
  unsupported: 'The file uses an option that Whorl does not read: convert it with another tool.',
  'over-limit':
    'The file is larger than the limit in limits.ts allows: split it or lower its size.',
  forbidden: 'The file contains something that is refused for safety: remove it and send again.',
  'cannot-encode': 'The value has no place in the target format: choose another format or value.',
} as const;

export type CodecErrorKind = keyof typeof codecErrorKinds;

/** The formats that can fail, first half of an error code. */
export type CodecFormat =
  | 'ansi-nist'
  | 'ansi-nist-xml'
  | 'wsq'
  | 'iso-19794-2'
  | 'iso-19794-4'
  | 'iso-19794-5'
  | 'incits-378'
  | 'png'
  | 'jpeg'
  | 'tiff'
  | 'bmp'
  | 'pgm'
  | 'jpeg-2000'
  | 'raw'
  | 'image'
  | 'template';

export interface CodecErrorDetail {
  readonly format: CodecFormat;
  readonly kind: CodecErrorKind;
  /** Byte offset into the input, or -1 where the input is a value and not bytes. */
  readonly offset: number;
  /** Where it is in the words of the format, such as "record 2, field 9.012" or "DHT block". */
  readonly place: string;
  /** What is wrong there, with the number or text that was found. */
  readonly reason: string;
}

/** Every decoder and encoder of this package fails with this and nothing else. */
export class CodecError extends Error {
  readonly code: `${CodecFormat}/${CodecErrorKind}`;
  readonly offset: number;
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(detail: CodecErrorDetail) {
    const code = `${detail.format}/${detail.kind}` as const;
    const at = detail.offset >= 0 ? ` (byte ${detail.offset})` : '';
    super(`${code}: ${detail.place}${at}: ${detail.reason}`);
    this.name = 'CodecError';
    this.code = code;
    this.offset = detail.offset;
    this.place = detail.place;
    this.reason = detail.reason;
    this.remedy = codecErrorKinds[detail.kind];
  }
}
