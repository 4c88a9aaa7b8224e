import { packedFrontBytes, voterBytes } from '@whorl/fingerprint';
import { galleryLimits } from '../limits.ts';
import { templateStrideBytes } from '../packed-print.ts';
import { indexBlockBytes, indexPrintBytes } from '../people-index/index-size.ts';

/**
 * Where things lie in the memory of a shard, all of fixed size:
 *
 *   kernel     tables and scratch of the matching kernel
 *   probes     the prints of the searches under way
 *   voters     the same, laid out for the looks that count votes
 *   lists      for each probe the slots that it is compared with next
 *   results    what the kernel found for one list
 *   counters   how many people slots were ever used
 *   people     one word a person: 1 + the slot of the first print, or 0 for nobody
 *   heads      32 bytes a print: next print, finger, rights, version, end of visibility
 *   fronts     for the first look the best minutiae of each print once more, at a fixed distance
 *   templates  one packed template a print, at a fixed distance
 *
 * A word of `people` is the only thing that is changed while it can be seen, and by one atomic store: everything
 * behind it is written before. So whoever follows a word finds all of one version of a person, or nothing.
 */
export interface ShardLayout {
  /** Prints that the shard holds; people, who have one print at least, are no more. */
  readonly slots: number;
  readonly probesAt: number;
  readonly votersAt: number;
  readonly listsAt: number;
  readonly resultsAt: number;
  readonly countersAt: number;
  readonly peopleAt: number;
  readonly headsAt: number;
  readonly frontsAt: number;
  readonly templatesAt: number;
  readonly totalBytes: number;
  /** Blocks of an index that there is room for, as many as people with ten prints each would fill; beside the memory above. */
  readonly indexBlocks: number;
  readonly indexBytes: number;
}

export const headBytes = 32;
/**
 * Memory of one print: its head, its front, its template, the word of a person with one print, and its share of an index
 * of people with ten prints each.
 */
export const bytesPerPrint: number =
  headBytes +
  packedFrontBytes +
  templateStrideBytes +
  Uint32Array.BYTES_PER_ELEMENT +
  indexPrintBytes +
  Math.ceil(
    indexBlockBytes / (galleryLimits.printsPerPersonUsual * galleryLimits.indexBlockPeople),
  );

/** Prints of one block at the most, which a list and the results of one have room for. */
export const listSlotsMax: number = galleryLimits.peoplePerBlock * galleryLimits.printsPerPersonMax;
const listBytes = listSlotsMax * Uint32Array.BYTES_PER_ELEMENT;
/** The largest result: an entry of evidence. */
const resultBytesMax = 48;
const countersBytes = 64;
/** A line of the processor's cache: no two regions share one. */
const lineBytes = 64;

export function layOutShard(slots: number, kernelBytes: number): ShardLayout {
  const { searchesPerPassMax, probesMax, printsPerPersonUsual } = galleryLimits;
  const { indexBlockPeople, indexBlockPeopleMin, indexFingersMin } = galleryLimits;
  const isWorthIndexing = slots >= indexBlockPeopleMin * indexFingersMin;
  const indexBlocks = isWorthIndexing
    ? Math.ceil(slots / (printsPerPersonUsual * indexBlockPeople))
    : 0;
  let end = kernelBytes;
  const region = (bytes: number): number => {
    const start = Math.ceil(end / lineBytes) * lineBytes;
    end = start + bytes;
    return start;
  };
  return {
    slots,
    probesAt: region(searchesPerPassMax * probesMax * templateStrideBytes),
    votersAt: region(searchesPerPassMax * probesMax * voterBytes),
    listsAt: region(probesMax * listBytes),
    resultsAt: region(listSlotsMax * resultBytesMax),
    countersAt: region(countersBytes),
    peopleAt: region(slots * Uint32Array.BYTES_PER_ELEMENT),
    headsAt: region(slots * headBytes),
    frontsAt: region(slots * packedFrontBytes),
    templatesAt: region(slots * templateStrideBytes),
    totalBytes: end,
    indexBlocks,
    indexBytes: isWorthIndexing ? indexBlocks * indexBlockBytes + slots * indexPrintBytes : 0,
  };
}

export const probeAddress = ({ probesAt }: ShardLayout, seat: number, probe: number): number =>
  probesAt + (seat * galleryLimits.probesMax + probe) * templateStrideBytes;

export const voterAddress = ({ votersAt }: ShardLayout, seat: number, probe: number): number =>
  votersAt + (seat * galleryLimits.probesMax + probe) * voterBytes;

export const listAddress = ({ listsAt }: ShardLayout, probe: number): number =>
  listsAt + probe * listBytes;
