// The first look of a scan. Twin: ../../../shortlist/turn-votes.ts.

import { byteAt, turnVotes } from './memory';

export function votesFor(a: usize, b: usize): u32 {
  const n = byteAt(a, 0), m = byteAt(b, 0);
  const turnsA = a + 20 + n * 16, turnsB = b + 20 + m * 16;
  const rows = min<usize>(32, n), columns = min<usize>(32, m);
  for (let i: usize = 0; i < 64; i += 16) v128.store(turnVotes + i, i32x4.splat(0));
  for (let i: usize = 0; i < rows; i++) {
    const low = load<u64>(a + 16 + i * 16), high = load<u64>(a + 24 + i * 16);
    const codesEnd = b + 16 + columns * 16;
    for (let code = b + 16; code < codesEnd; code += 16) {
      const distance = <usize>(popcnt<u64>(low ^ load<u64>(code)) + popcnt<u64>(high ^ load<u64>(code, 8)));
      if (distance > 44) continue;
      const k = (code - b - 16) >> 4;
      const turn = (byteAt(turnsB, k * 6) - byteAt(turnsA, i * 6)) & 255;
      const bin = turnVotes + ((turn >> 4) << 2);
      store<u32>(bin, load<u32>(bin) + 45 - <u32>distance);
    }
  }
  store<u32>(turnVotes, load<u32>(turnVotes), 64);
  let most: u32 = 0;
  for (let bin: usize = 0; bin < 64; bin += 4) {
    most = max<u32>(most, load<u32>(turnVotes + bin) + load<u32>(turnVotes + bin, 4));
  }
  return min<u32>(most, 65535);
}
