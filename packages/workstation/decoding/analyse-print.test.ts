import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';
import { analysePrint } from './analyse-print.ts';

test('analysePrint() lays the enhanced ridges exactly over the print', () => {
  const master = createMasterFinger({ seed: 5 });
  const { width, height, pixels } = createImpression(master, { seed: 1, quality: 90 });
  const image = { width, height, ppi: 500, pixels: Uint8Array.from(pixels) };
  const { enhanced, clarity, minutiae, quality } = analysePrint(image);
  assert.ok(minutiae.length > 10 && quality > 30);
  assert.deepEqual([clarity.left, clarity.top], [enhanced.left, enhanced.top]);
  // Where the map is dark the print is darker than where it is light: one pixel off, this is lost.
  const levelsAt = (dx: number): number => {
    let agreement = 0;
    for (let y = 40; y < enhanced.height - 40; y++) {
      for (let x = 40; x < enhanced.width - 40; x++) {
        const over = enhanced.pixels[y * enhanced.width + x]! - 128;
        const under = pixels[(y + enhanced.top) * width + x + enhanced.left + dx]! - 128;
        agreement += over * under;
      }
    }
    return agreement;
  };
  assert.ok(levelsAt(0) > levelsAt(4) && levelsAt(0) > levelsAt(-4));
});
