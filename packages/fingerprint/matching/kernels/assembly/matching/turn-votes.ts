// The first look of a scan. Twin: ../../../../shortlist/turn-votes.ts, where the reasons and the constants are explained.

import { byteAt, turnVotes, turnWindows, uses, voterCodes, voterTurns } from './memory';

/** Of the probe that was laid out last: how many of its minutiae each minutia of a reference is compared with. */
let opposite: usize = 0;

/**
 * Lays the voting codes of a probe out in the order of their directions, twice, so that those nearest to a direction
 * follow each other; and for each direction where they begin.
 */
export function layOutVoter(probe: usize, oppositeMax: usize): void {
  const all = byteAt(probe, 0);
  const turns = probe + 20 + all * 16;
  const count = min<usize>(48, all);
  opposite = min<usize>(oppositeMax, count);
  const places = uses;
  memory.fill(places, 0, 256);
  for (let i: usize = 0; i < count; i++) {
    const place = places + byteAt(turns, i * 6);
    store<u8>(place, load<u8>(place) + 1);
  }
  let before: usize = 0;
  for (let turn: usize = 0; turn < 256; turn++) {
    const first = before + count - (opposite >> 1);
    store<u8>(turnWindows + turn, <u8>(first >= count ? first - count : first));
    const ofTurn = byteAt(places, turn);
    store<u8>(places + turn, <u8>before);
    before += ofTurn;
  }
  for (let i: usize = 0; i < count; i++) {
    const turn = byteAt(turns, i * 6);
    const place = byteAt(places, turn);
    store<u8>(places + turn, <u8>(place + 1));
    layVoter(place, probe + 16 + i * 16, <u8>turn);
    layVoter(place + count, probe + 16 + i * 16, <u8>turn);
  }
}

// @ts-ignore: decorator
@inline function layVoter(place: usize, code: usize, turn: u8): void {
  v128.store(voterCodes + (place << 4), v128.load(code));
  store<u8>(voterTurns + place, turn);
}

// @ts-ignore: decorator
@inline function vote(low: u64, high: u64, turn: usize, code: usize): void {
  const distance = <usize>(popcnt<u64>(low ^ load<u64>(code)) + popcnt<u64>(high ^ load<u64>(code, 8)));
  if (distance > 44) return;
  const between = (turn - byteAt(voterTurns, (code - voterCodes) >> 4)) & 255;
  const bin = turnVotes + ((between >> 3) << 2);
  store<u32>(bin, load<u32>(bin) + 45 - <u32>distance);
}

/** Votes of minutiae of a reference for the probe that is laid out, by their codes and their directions, which lie some bytes apart. */
// @ts-ignore: decorator
@inline export function votesFor(codes: usize, columns: usize, turns: usize, turnBytes: usize): u32 {
  for (let i: usize = 0; i < 144; i += 16) v128.store(turnVotes + i, i32x4.splat(0));
  for (let k: usize = 0; k < columns; k++) {
    const low = load<u64>(codes + k * 16), high = load<u64>(codes + k * 16, 8);
    const turn = byteAt(turns, k * turnBytes);
    const first = byteAt(turnWindows, turn);
    const codesEnd = voterCodes + ((first + opposite) << 4);
    let code = voterCodes + (first << 4);
    for (; code + 64 <= codesEnd; code += 64) {
      vote(low, high, turn, code);
      vote(low, high, turn, code + 16);
      vote(low, high, turn, code + 32);
      vote(low, high, turn, code + 48);
    }
    for (; code < codesEnd; code += 16) vote(low, high, turn, code);
  }
  store<u64>(turnVotes, load<u64>(turnVotes), 128);
  let most: u32 = 0;
  for (let bin = turnVotes; bin < turnVotes + 128; bin += 4) {
    most = max<u32>(most, load<u32>(bin) + load<u32>(bin, 4) + load<u32>(bin, 8));
  }
  return min<u32>(most, 65535);
}
