/** Markers of a WSQ stream (FBI IAFIS-IC-0110 v3, table A.2). */
export const markers = {
  startOfImage: 0xffa0,
  endOfImage: 0xffa1,
  startOfFrame: 0xffa2,
  startOfBlock: 0xffa3,
  transformTable: 0xffa4,
  quantizationTable: 0xffa5,
  huffmanTable: 0xffa6,
  restartInterval: 0xffa7,
  comment: 0xffa8,
} as const;

/** Subbands that a stream carries; the four of the highest frequencies are never sent. */
export const codedSubbandCount = 60;
/** Subbands of the full decomposition. */
export const subbandCount = 64;
