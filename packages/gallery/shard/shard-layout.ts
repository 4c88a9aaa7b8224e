/**
 * Where things lie in the memory of a shard, all of fixed size:
 *
 *   header   counters
 *   people   one word a person: 1 + the slot of the first print, or 0 for nobody
 *   heads    32 bytes a print: next print, finger, rights, version, end of visibility
 *   templates  one packed template a print, at a fixed distance
 *
 * A word of `people` is the only thing that is changed while it can be seen, and by one atomic store: everything
 * behind it is written before. So whoever follows a word finds all of one version of a person, or nothing.
 */
export interface ShardLayout {
  /** Prints that the shard holds; people, who have one print at least, are no more. */
  readonly slots: number;
  readonly peopleAt: number;
  readonly headsAt: number;
  readonly templatesAt: number;
  readonly templateStrideBytes: number;
  readonly totalBytes: number;
}

export const headBytes = 32;
const headerBytes = 64;
/** A line of the processor's cache: no two columns share one. */
const lineBytes = 64;

export function layOutShard(slots: number, templateStrideBytes: number): ShardLayout {
  const onLine = (bytes: number) => Math.ceil(bytes / lineBytes) * lineBytes;
  const peopleAt = headerBytes;
  const headsAt = onLine(peopleAt + slots * Uint32Array.BYTES_PER_ELEMENT);
  const templatesAt = onLine(headsAt + slots * headBytes);
  const totalBytes = onLine(templatesAt + slots * templateStrideBytes);
  return { slots, peopleAt, headsAt, templatesAt, templateStrideBytes, totalBytes };
}
