/** What a gallery refuses or fails with. The text says what to do about it. */
export const galleryErrorRemedies = {
  'gallery.bad-input': 'Correct the value that the message names.',
  'gallery.full': 'Remove people, or open a larger gallery: docs/operating/sizing.md.',
  'gallery.too-large': 'Ask for fewer prints, or for more shards.',
  'gallery.busy': 'Ask again when some of the waiting searches are answered.',
  'gallery.cancelled': 'Nothing to do: the caller ended it.',
  'gallery.timed-out': 'Allow more time, search fewer fingers, or take more cores.',
  'gallery.closed': 'Open the gallery again.',
  'gallery.shard-lost': 'Ask again; where it happens again, load the last snapshot.',
  'gallery.snapshot-not-this-format': 'Check that the path is that of a snapshot of a gallery.',
  'gallery.snapshot-unsupported': 'Fill the gallery from the records: another engine wrote this.',
  'gallery.snapshot-corrupt': 'Take an older snapshot, or fill the gallery from the records.',
  'gallery.snapshot-truncated': 'Take an older snapshot, or fill the gallery from the records.',
} as const;

export type GalleryErrorCode = keyof typeof galleryErrorRemedies;

/** Everything that a gallery refuses, with a code, the place of the mistake and what to do. */
export class GalleryError extends Error {
  readonly code: GalleryErrorCode;
  /** Which value or which part of a file, such as "part 3, templates". */
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(code: GalleryErrorCode, place: string, reason: string, cause?: unknown) {
    super(`${code}: ${place}: ${reason}`, cause === undefined ? undefined : { cause });
    this.name = 'GalleryError';
    this.code = code;
    this.place = place;
    this.reason = reason;
    this.remedy = galleryErrorRemedies[code];
  }
}
