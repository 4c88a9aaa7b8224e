import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../../extraction/extract.ts';
import { scoreTemplates } from '../../matching/compare.ts';
import { prepareTemplate } from '../../matching/prepared-template.ts';
import { createImpression } from '../../synthesis/impression/create-impression.ts';
import { leaveMark } from '../../synthesis/mark/leave-mark.ts';
import { createMasterFinger } from '../../synthesis/master/master-finger.ts';
import type { Template } from '../../template.ts';
import { cropRectangle } from '../palm/palm-tiles.ts';
import { extractMark } from './extract-mark.ts';
import { markForeground } from './mark-foreground.ts';

const [finger, other] = [201, 202].map((seed) => createMasterFinger({ seed })) as [
  ReturnType<typeof createMasterFinger>,
  ReturnType<typeof createMasterFinger>,
];
const options = { seed: 24, kind: 'latent', clarity: 'good' } as const;
const mark = createImpression(finger, options);
const { left } = leaveMark(finger, options);

/** Share of minutiae that lie on what the finger left. */
function shareOnMark({ minutiae }: Template): number {
  const onMark = minutiae.filter(({ x, y }) => {
    const isLeft = (dx: number, dy: number) =>
      left.values[Math.round(y + dy) * left.width + Math.round(x + dx)]! > 0.1;
    return [-5, 0, 5].some((dx) => [-5, 0, 5].some((dy) => isLeft(dx, dy)));
  });
  return onMark.length / minutiae.length;
}

test('extractMark() keeps to the mark where extract() reads what lies under it', () => {
  assert.ok(shareOnMark(extractMark(mark)) > 0.85);
  assert.ok(shareOnMark(extract(mark)) < 0.6);
});

test('a mark read by extractMark() scores above a stranger with the rolled print of its finger', () => {
  const probe = prepareTemplate(extractMark(mark));
  const [mated, stranger] = [finger, other].map((master) => {
    const rolled = createImpression(master, { seed: 1, kind: 'rolled', quality: 70 });
    return scoreTemplates(probe, prepareTemplate(extract(rolled)));
  });
  assert.ok(mated! > 1.5 * stranger!, `${mated} against ${stranger}`);
});

test('extractMark() refuses no image: one without contrast, one of a pixel', () => {
  for (const side of [1, 40, 300]) {
    const pixels = new Uint8Array(side * side).fill(128);
    const resolution = { ppi: 500, source: 'stated' } as const;
    const { minutiae } = extractMark({ width: side, height: side, pixels, resolution });
    assert.equal(minutiae.length, 0);
  }
});

test('markForeground() takes the whole of a picture that is ridges all over', () => {
  const rolled = createImpression(finger, { seed: 1, kind: 'rolled', quality: 70 });
  const piece = cropRectangle(rolled, 300, 270, 200, 200);
  const { bits } = markForeground(piece);
  assert.ok(bits.every((bit) => bit === 1));
});

test('markForeground() takes one area, smaller than the picture and as large as a fingertip', () => {
  const { bits } = markForeground(mark);
  const share = bits.reduce((sum, bit) => sum + bit, 0) / bits.length;
  assert.ok(share > 0.1 && share < 0.5, `${share}`);
});
