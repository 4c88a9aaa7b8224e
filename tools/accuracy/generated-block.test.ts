import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markdownTable, replaceBlock } from './generated-block.ts';

test('replaceBlock() changes what is between the marks and nothing else', () => {
  const page = 'Words.\n<!-- figures: a -->\nold\n<!-- end of a -->\nMore.\n';
  const changed = replaceBlock(page, 'a', 'new\n');
  assert.equal(changed, 'Words.\n<!-- figures: a -->\nnew\n<!-- end of a -->\nMore.\n');
  assert.equal(replaceBlock(changed, 'a', 'new'), changed);
  assert.throws(() => replaceBlock(page, 'b', 'x'), /no block "b"/);
});

test('markdownTable() writes a head, a rule and rows', () => {
  assert.equal(
    markdownTable(['set', 'EER'], [['x', 1]]),
    '| set | EER |\n| --- | --: |\n| x | 1 |',
  );
});
