import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printFileOf } from './print-file.ts';

test('printFileOf() reads what an image shows, by its number or by a word', () => {
  const said = ['2=a.png', '13=a.png', 'left-slap=a.png', 'Thumbs=a.png', '12=a.png'];
  assert.deepEqual(
    said.map((text) => printFileOf(text)),
    [2, 13, 14, 15, 12].map((position) => ({ path: 'a.png', position })),
  );
  assert.equal(printFileOf('right-palm=p.wsq').position, 21);
  assert.equal(printFileOf('28=p.wsq').position, 28);
});

test('printFileOf() takes a file that is named alone as an unknown finger', () => {
  for (const path of ['print.png', './of=mine.png', 'cards/2=1.png']) {
    assert.deepEqual(printFileOf(path), { path, position: 0 });
  }
});

test('printFileOf() refuses what is no finger, slap or palm, and says what there is', () => {
  for (const text of ['16=a.png', '46=a.png', '99=a.png', 'right-slip=a.png', 'tostring=a.png']) {
    assert.throws(() => printFileOf(text), {
      exitCode: 2,
      remedy: /right-slap, left-slap, thumbs/,
    });
  }
});
