import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../../extraction/extract.ts';
import { compareTemplates } from '../../matching/compare.ts';
import { prepareTemplate } from '../../matching/prepared-template.ts';
import { createRandom } from '../../synthesis/random.ts';
import { growPalm, printPalm } from '../testing/synthetic-palm.ts';
import { extractPalm } from './extract-palm.ts';

const size = 1000;
const whole = { centerX: size / 2, centerY: size / 2, width: size, height: size, degrees: 0 };

test('a turned, noisy piece of a palm is found in the right palm, in a part that holds it', () => {
  const skins = [1, 2].map((seed) => growPalm(seed, size, size));
  const palms = skins.map((skin, i) =>
    extractPalm(printPalm(skin, whole, 0.3, createRandom('palm-print', i))),
  );
  const piece = { centerX: 640, centerY: 420, width: 500, height: 500, degrees: 35 };
  const mark = extract(printPalm(skins[0]!, piece, 0.7, createRandom('mark')));
  const probe = prepareTemplate(mark);
  const best = palms.map((parts) =>
    parts
      .map((part) => ({ part, ...compareTemplates(probe, prepareTemplate(part.template)) }))
      .reduce((a, b) => (b.score > a.score ? b : a)),
  );
  const [mated, other] = best;
  assert.ok(mated!.score > 2 * other!.score, `${mated!.score} against ${other!.score}`);
  // Where the paired minutiae lie in the palm must be where the piece was cut.
  for (const { referenceIndex } of mated!.pairs) {
    const { offsetX, offsetY, template } = mated!.part;
    const { x, y } = template.minutiae[referenceIndex]!;
    const away = Math.hypot(x + offsetX - piece.centerX, y + offsetY - piece.centerY);
    assert.ok(away < 365, `a pair ${away.toFixed(0)} pixels from the middle of the piece`);
  }
});

test('extractPalm() gives parts that overlap by half, in templates that can be stored', () => {
  const skin = growPalm(3, size, size);
  const parts = extractPalm(printPalm(skin, whole, 0.3, createRandom('palm-print', 3)));
  assert.deepEqual(
    parts.map(({ row, column }) => `${row}.${column}`),
    ['0.0', '0.1', '1.0', '1.1'],
  );
  for (const { template } of parts) {
    assert.ok(template.minutiae.length <= 255);
    assert.ok(template.minutiae.every(({ x, y }) => x < template.width && y < template.height));
  }
});

test('extractPalm() finds no part in an image without ridges', () => {
  const pixels = new Uint8Array(1200 * 900).fill(240);
  const resolution = { ppi: 500, source: 'stated' } as const;
  assert.deepEqual(extractPalm({ width: 1200, height: 900, pixels, resolution }), []);
});
