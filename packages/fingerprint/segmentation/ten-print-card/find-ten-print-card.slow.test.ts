import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { decodeWsq, type GrayImage, imageOfRecord, readTransaction } from '@whorl/codecs';
import { createMasterFinger } from '../../synthesis/master/master-finger.ts';
import { createRandom } from '../../synthesis/random.ts';
import {
  composeCard,
  type FingerInk,
  inkFingers,
  type SyntheticCardOptions,
} from '../testing/compose-card.ts';
import { scoreCard } from '../testing/score-card.ts';
import { cutCell } from './cut-cell.ts';
import { findTenPrintCard } from './find-ten-print-card.ts';

let ink: readonly FingerInk[] = [];
before(() => {
  const masters = [700, 701].map((seed) => createMasterFinger({ seed }));
  ink = inkFingers(masters, 5);
});

const usual = { form: 'fbi', ppi: 500, skewDegrees: 0, noise: 4, borderMm: 0 } as const;

function assertFound(options: Omit<SyntheticCardOptions, 'ink'>): void {
  const card = composeCard({ ...options, ink });
  const found = findTenPrintCard(card.image);
  assert.ok(found, 'a card');
  const wrong = scoreCard(card, found.cells).filter(({ isRight }) => !isRight);
  assert.deepEqual(wrong, []);
  const turn = Math.abs(found.skewDegrees - options.skewDegrees);
  assert.ok(turn < 0.15, `turned by ${found.skewDegrees} degrees`);
}

test('findTenPrintCard() finds all boxes of a card that lies turned by three degrees, and the empty ones', () => {
  assertFound({ ...usual, seed: 1, skewDegrees: 3, borderMm: 4, empty: [4, 12] });
});

test('findTenPrintCard() finds the boxes of the other form, noisy and with a quarter of its lines missing', () => {
  const worn = { noise: 15, missingLines: 0.25, empty: [7, 8, 14] };
  assertFound({ ...usual, ...worn, seed: 2, form: 'interpol', skewDegrees: -2 });
});

test('findTenPrintCard() finds boxes at 1000 ppi', () => {
  assertFound({ ...usual, seed: 3, ppi: 1000, skewDegrees: -1, noise: 8 });
});

test('findTenPrintCard() holds every print where no line is printed, and says that it guessed', () => {
  const card = composeCard({ ...usual, seed: 4, ink, missingLines: 1 });
  const found = findTenPrintCard(card.image)!;
  assert.equal(found.ruledShare, 0);
  for (const { position, inkShare, isContentRight } of scoreCard(card, found.cells)) {
    assert.ok(isContentRight && inkShare > 0.95, `${position} holds ${inkShare}`);
  }
  assert.ok(found.cells.every(({ doubts }) => doubts.includes('no-ruling')));
});

test('cutCell() leaves the ruling and the name over a print outside', () => {
  const card = composeCard({ ...usual, seed: 5, ink, skewDegrees: 2 });
  const cells = findTenPrintCard(card.image)!.cells;
  assert.deepEqual(
    cells.map(({ position }) => position),
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 14, 12, 11, 13],
  );
  for (const { position, kind, box } of cells) {
    const { width, height, pixels } = cutCell(card.image, box);
    const darkShare = (from: number, step: number, count: number): number => {
      let dark = 0;
      for (let i = 0; i < count; i++) if (pixels[from + i * step]! < 190) dark++;
      return dark / count;
    };
    for (const [side, share] of [
      ['top', darkShare(0, 1, width)],
      ['bottom', darkShare((height - 1) * width, 1, width)],
      ['left', darkShare(0, width, height)],
      ['right', darkShare(width - 1, width, height)],
    ] as const) {
      assert.ok(share < 0.5, `${kind} ${position}: ${share} of its ${side} is dark`);
    }
  }
});

test('findTenPrintCard() sees no card in a small print, in paper and in noise', () => {
  const resolution = { ppi: 500, source: 'stated' } as const;
  const random = createRandom('no-card');
  const image = (side: number, shade: () => number): GrayImage => ({
    width: side,
    height: side,
    pixels: Uint8Array.from({ length: side * side }, shade),
    resolution,
  });
  assert.equal(findTenPrintCard(image(800, () => 200)), undefined);
  assert.equal(findTenPrintCard(image(3200, () => 240)), undefined);
  assert.equal(findTenPrintCard(image(3200, () => 255 * random())), undefined);
});

const realCard = '../shared/data/nist-itl/type4-slaps.an2k';
const needsRealCard = existsSync(realCard) ? {} : { skip: `no ${realCard}` };

test(
  'findTenPrintCard() finds the four plain boxes of a real card, and ten empty ones over them',
  needsRealCard,
  () => {
    // The file holds the lowest row of a real card as four images, with its print, writing and hole.
    const card = composeCard({
      ...usual,
      seed: 6,
      ink,
      empty: Array.from({ length: 14 }, (_, i) => i + 1),
    });
    const transaction = readTransaction(readFileSync(realCard));
    const { width, pixels } = card.image;
    let left = 32;
    const top = Math.round((151 / 25.4) * 500);
    for (const record of transaction.records) {
      const nist = imageOfRecord(transaction, record);
      if (!nist) continue;
      const slap = decodeWsq(nist.data);
      const columns = Math.min(slap.width, width - left);
      for (let y = 0; y < Math.min(slap.height, 990); y++) {
        const row = slap.pixels.subarray(y * slap.width, y * slap.width + columns);
        pixels.set(row, (top + y) * width + left);
      }
      left += slap.width;
    }
    const cells = findTenPrintCard(card.image)!.cells;
    const filled = cells.filter(({ isEmpty }) => !isEmpty).map(({ position }) => position);
    assert.deepEqual(filled, [14, 12, 11, 13]);
    for (const { position, box } of cells.slice(10)) {
      assert.ok(box.height > 850 && box.height < 1010, `${position}: ${box.height} pixels high`);
    }
  },
);
