// Where everything lies in the memory of the kernel, and how it is read.

/** Room for the minutiae of one print, in doubles and bytes. */
export const minutiaeMax: usize = 128;
export const column: usize = minutiaeMax * 8;
/** Candidate pairs at the most, and how many of them are tried as the seed of an overlay. */
export const candidatesMax: usize = 40;
export const seedsMax: usize = 4;
/** Room for a number of 32 bits of each candidate pair, on whole vectors of 16 bytes. */
export const rowOfPlaces: usize = 192;

// Memory, in bytes; the caller writes the tables once. Templates lie behind `end`.
export const cosineTable: usize = 1024; // 256 doubles
export const sineTable: usize = cosineTable + 2048;
export const scoredPairsTable: usize = sineTable + 2048; // 129 bytes: pairs that score, by minutia count
export const unfoldedProbe: usize = scoredPairsTable + 256; // x, y, cosine, sine, quality; then x and y of 16 bits, turns of 8
export const unfoldedReference: usize = unfoldedProbe + 6 * column;
export const listed: usize = unfoldedReference + 6 * column; // a u32 each: column, row and distance, from the lowest byte on
export const order: usize = listed + minutiaeMax * minutiaeMax * 4; // the same, nearest first
export const nearCounts: usize = order + minutiaeMax * minutiaeMax * 4; // 48 u32
export const pairA: usize = nearCounts + 192; // candidate pairs: bytes
export const pairB: usize = pairA + 64;
export const similarity: usize = pairB + 64; // doubles
export const agreement: usize = similarity + 512; // of each pair with each of its friends: 40 x 40 doubles
export const relaxed: usize = agreement + 12800;
export const relaxedNext: usize = relaxed + 512;
export const support: usize = relaxedNext + 512;
export const bySupport: usize = support + 512; // bytes
export const uses: usize = bySupport + 64; // 2 x 128 bytes
export const rigid: usize = uses + 256; // x, y
export const laid: usize = rigid + 2 * column;
export const found: usize = laid + 2 * column; // cost, squared distance, a, c: 24 bytes each
export const pairing: usize = found + 2048 * 24; // the same, count in front
export const best: usize = pairing + 8 + 128 * 24;
export const polygon: usize = best + 8 + 128 * 24; // 16 doubles
export const alignment: usize = polygon + 128; // cosine, sine, offset x, offset y
/** Results: relaxed similarity, pairs, displacement, neighbourhood similarity, unpaired quality; then whether the second went first. */
export const evidence: usize = alignment + 32;
export const friendCount: usize = evidence + 64; // bytes
export const friends: usize = friendCount + 64; // numbers of pairs: 40 rows of 40 bytes
export const rotations: usize = friends + 1600; // bytes: turn of each candidate pair
export const pairPlaces: usize = rotations + 64; // x and y in A, x and y in B: four rows
export const turnVotes: usize = pairPlaces + 4 * rowOfPlaces; // 34 u32, on whole vectors
export const moves: usize = turnVotes + 144; // of pairs: x, y, by how much in x and y, minutia
export const foundOrder: usize = moves + 128 * 40; // u16
export const extent: usize = foundOrder + 4096; // least and most x, least and most y
export const unread: usize = extent + 32; // what is written to be forgotten
export const end: usize = unread + 16;

// @ts-ignore: decorator
@inline export function at(list: usize, index: usize): f64 { return load<f64>(list + (index << 3)); }
// @ts-ignore: decorator
@inline export function put(list: usize, index: usize, value: f64): void { store<f64>(list + (index << 3), value); }
// @ts-ignore: decorator
@inline export function byteAt(list: usize, index: usize): usize { return <usize>load<u8>(list + index); }

/** Writes zeros, on whole vectors of 16 bytes: of so few a call to fill memory would cost more than they do. */
// @ts-ignore: decorator
@inline export function clear(address: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) v128.store(address + at, i32x4.splat(0));
}

export function unfold(packed: usize, print: usize): usize {
  const count = byteAt(packed, 0);
  let minutia = packed + 16 + count * 16;
  for (let i: usize = 0; i < count; i++) {
    const turn = byteAt(minutia, 4);
    put(print, i, <f64>load<i16>(minutia));
    put(print + column, i, <f64>load<i16>(minutia + 2));
    store<i16>(print + 5 * column + (i << 1), load<i16>(minutia));
    store<i16>(print + 5 * column + 256 + (i << 1), load<i16>(minutia + 2));
    store<u8>(print + 5 * column + 512 + i, <u8>turn);
    put(print + 2 * column, i, at(cosineTable, turn));
    put(print + 3 * column, i, at(sineTable, turn));
    put(print + 4 * column, i, <f64>(byteAt(minutia, 5) & 63) / 63);
    minutia += 6;
  }
  // So that loops over two at a time find the last one twice, where the count is odd.
  if (count & 1) {
    put(print, count, at(print, count - 1));
    put(print + column, count, at(print + column, count - 1));
  }
  return count;
}
