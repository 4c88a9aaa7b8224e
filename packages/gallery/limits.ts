/** The limits of a gallery, in one place: each bounds memory, or the time that one request may take from others. */
export const galleryLimits = {
  /** Prints of one person: ten rolled, ten plain, slaps, palms and some of earlier visits. */
  printsPerPersonMax: 64,
  /** Prints of a usual person, one of each finger: what room is reckoned by, and no limit. */
  printsPerPersonUsual: 10,
  /** Prints of one search. */
  probesMax: 64,
  /** Classes of rights, of which a filter holds one bit each. */
  rightsClassesMax: 65_536,
  /** Bytes of one shard: a memory of WebAssembly with 32-bit addresses ends there. */
  shardBytesMax: 2 ** 32 - 65_536,
  shardsMax: 256,
  candidatesMax: 1_000,
  /** Searches that wait for an answer at once; more are refused. */
  searchesWaitingMax: 1_024,
  /** Searches that one pass over a shard serves; the others wait their turn. */
  searchesPerPassMax: 8,
  /** Writes that a shard has been sent and has not confirmed; the others wait in order. */
  writesInFlightMax: 64,
  /** Times that a request is sent to a shard whose worker died on it. */
  sendsMax: 2,
  /** Workers of a shard that die one after the other without one answer, until the shard is given up. */
  deathsInRowMax: 4,
  /** People of one block of a pass, whom a search may look at at once: a multiple of what any stage takes. */
  peoplePerBlock: 240,
  /** Person slots of one block of an index: numbers of two bytes, but for the one that means nobody. */
  indexBlockPeople: 65_535,
  /** People who are worth a block; and changes after which one is made anew. Looking at so many takes 15 ms. */
  indexBlockPeopleMin: 8_192,
  /** Fingers that a person and a search must have in common for the index to name one: with fewer it misses too many. */
  indexFingersMin: 8,
  /** Milliseconds without a change before an index is made, and how long that is waited for. */
  indexQuietMs: 100,
  indexWaitMsMax: 5_000,
  /** Milliseconds that a shard scores before it looks for new requests. */
  turnMs: 4,
  /** Bytes of the ids of one part of a snapshot, and of its header: far above what is ever written. */
  snapshotTextBytesMax: 64 * 1024 * 1024,
  /** Prints of one part of a snapshot: about 12 MB, large enough for the speed of a disk. */
  snapshotPartPrintsMax: 8_192,
  personIdBytesMax: 1_024,
} as const;
