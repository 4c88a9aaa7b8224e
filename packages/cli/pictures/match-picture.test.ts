import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchPicture, type PictureSide } from './match-picture.ts';

const side = (label: string): PictureSide => ({
  label,
  template: {
    width: 200,
    height: 200,
    quality: 50,
    minutiae: [{ x: 50, y: 60, angleDegrees: 90, type: 'ending', quality: 80 }],
  },
  image: undefined,
});
const comparison = {
  score: 12.3,
  falseMatchRate: 1e-7,
  terms: [{ name: 'unpairedQuality', value: 4, contribution: -0.7 }],
  pairs: [{ probeIndex: 0, referenceIndex: 0, fit: 1 }],
};

test('long labels are cut to the width of their print, and stay whole for who points at them', () => {
  const long = `${'a-long-folder/'.repeat(9)}print.png`;
  const svg = matchPicture(side(long), side('<b> & "c"'), comparison, true);
  const [shown] = [...svg.matchAll(/font-weight="600"[^>]*>([^<]*)</g)].map((match) => match[1]);
  assert.ok(shown!.startsWith('…') && shown!.endsWith('print.png') && shown!.length * 9 <= 200);
  assert.ok(svg.includes(`<title>${long}</title>`));
  assert.ok(!svg.includes('<b>'), 'a label is no markup');
});

test('the picture claims what the comparison claims, and shows terms only where asked to', () => {
  const plain = matchPicture(side('a'), side('b'), comparison, true);
  assert.ok(plain.includes('at most 1 in 10,000,000') && !plain.includes('unpaired quality'));
  const withTerms = matchPicture(side('a'), side('b'), comparison, true, { withTerms: true });
  assert.ok(withTerms.includes('unpaired quality') && withTerms.includes('−0.7'));
});
