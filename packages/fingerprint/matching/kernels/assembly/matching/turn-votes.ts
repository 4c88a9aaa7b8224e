// The first look of a scan. Twin: ../../../../shortlist/turn-votes.ts, where the reasons and the constants are explained.

import { distance, nearMax } from './candidates';
import { byteAt, clear, listed, turnVotes, uses } from './memory';

/** How a voter lies: its codes and their directions, each twice; for each direction how many of its minutiae lie before; their count. */
const voterTurns: usize = 2 * 48 * 16;
const voterBefore: usize = voterTurns + 2 * 48;
const voterCount: usize = voterBefore + 256;

/**
 * Lays the voting codes of a probe out as a voter: in the order of their directions, twice, so that those nearest to a
 * direction follow each other.
 */
export function layOutVoter(probe: usize, voter: usize): void {
  const all = byteAt(probe, 0);
  const turns = probe + 20 + all * 16;
  const count = min<usize>(48, all);
  store<u8>(voter, <u8>count, voterCount);
  const places = uses;
  memory.fill(places, 0, 256);
  for (let i: usize = 0; i < count; i++) {
    const place = places + byteAt(turns, i * 6);
    store<u8>(place, load<u8>(place) + 1);
  }
  let before: usize = 0;
  for (let turn: usize = 0; turn < 256; turn++) {
    store<u8>(voter + turn, <u8>before, voterBefore);
    const ofTurn = byteAt(places, turn);
    store<u8>(places + turn, <u8>before);
    before += ofTurn;
  }
  for (let i: usize = 0; i < count; i++) {
    const turn = byteAt(turns, i * 6);
    const place = byteAt(places, turn);
    store<u8>(places + turn, <u8>(place + 1));
    layVoter(voter, place, probe + 16 + i * 16, <u8>turn);
    layVoter(voter, place + count, probe + 16 + i * 16, <u8>turn);
  }
}

// @ts-ignore: decorator
@inline function layVoter(voter: usize, place: usize, code: usize, turn: u8): void {
  v128.store(voter + (place << 4), v128.load(code));
  store<u8>(voter + place, turn, voterTurns);
}

/** A pair votes if the first halves of its codes are this near, bits. */
const halfMax: u32 = 22;

/** Bits by which the first halves of two codes are nearer than they must be; negative where they may vote. */
// @ts-ignore: decorator
@inline function beyondHalf(low: u64, code: usize): i32 {
  return <i32>popcnt<u64>(low ^ load<u64>(code)) - <i32>halfMax - 1;
}

/** A vote of a pair for its turn; of weight 0 where the codes are too far apart, so that no branch has to be guessed. */
// @ts-ignore: decorator
@inline function vote(voter: usize, low: u64, high: u64, turn: usize, code: usize): void {
  const beyond = <i32>distance(low, high, code) - <i32>nearMax - 1;
  const isNear = (beyond & beyondHalf(low, code)) >> 31;
  const between = (turn - <usize>load<u8>(voter + ((code - voter) >> 4), voterTurns)) & 255;
  const bin = turnVotes + ((between >> 3) << 2);
  store<u32>(bin, load<u32>(bin) + (-beyond & isNear));
}

/** Notes four codes of a voter with a minutia of the reference if any of them may vote, one time in twelve; gives the new end of the notes. */
// @ts-ignore: decorator
@inline function noteFour(notes: usize, low: u64, column: usize, code: usize): usize {
  const signs = beyondHalf(low, code) | beyondHalf(low, code + 16) | beyondHalf(low, code + 32) | beyondHalf(low, code + 48);
  store<u32>(notes, code);
  store<u32>(notes, column, 4);
  return notes + (<usize>(<u32>signs >> 31) << 3);
}

/**
 * Votes of minutiae of a reference for a voter, by their codes and their directions, which lie some bytes apart; each is
 * compared with so many of the voter at the most. Who may vote is noted first and votes later, since
 * a processor that has to guess it guesses wrong for longer than the rest takes.
 */
// @ts-ignore: decorator
@inline export function votesFor(voter: usize, oppositeMax: usize, codes: usize, columns: usize, turns: usize, turnBytes: usize): u32 {
  clear(turnVotes, 144);
  const count = <usize>load<u8>(voter, voterCount);
  const opposite = min<usize>(oppositeMax, count);
  const back = count - (opposite >> 1);
  let notesEnd = listed;
  for (let k: usize = 0; k < columns; k++) {
    const low = load<u64>(codes + k * 16);
    const turn = byteAt(turns, k * turnBytes);
    const first = <usize>load<u8>(voter + turn, voterBefore) + back;
    let code = voter + ((first >= count ? first - count : first) << 4);
    const codesEnd = code + (opposite << 4);
    for (; code + 64 <= codesEnd; code += 64) notesEnd = noteFour(notesEnd, low, k, code);
    for (; code < codesEnd; code += 16) vote(voter, low, load<u64>(codes + k * 16, 8), turn, code);
  }
  for (let note = listed; note < notesEnd; note += 8) {
    const code = <usize>load<u32>(note), k = <usize>load<u32>(note, 4);
    const low = load<u64>(codes + k * 16), high = load<u64>(codes + k * 16, 8);
    const turn = byteAt(turns, k * turnBytes);
    vote(voter, low, high, turn, code);
    vote(voter, low, high, turn, code + 16);
    vote(voter, low, high, turn, code + 32);
    vote(voter, low, high, turn, code + 48);
  }
  store<u64>(turnVotes, load<u64>(turnVotes), 128);
  let most = i32x4.splat(0);
  for (let bin = turnVotes; bin < turnVotes + 128; bin += 16) {
    most = i32x4.max_u(most, i32x4.add(i32x4.add(v128.load(bin), v128.load(bin, 4)), v128.load(bin, 8)));
  }
  const most2 = i32x4.max_u(most, i64x2.shuffle(most, most, 1, 0));
  return min<u32>(max<u32>(i32x4.extract_lane(most2, 0), i32x4.extract_lane(most2, 1)), 65535);
}
