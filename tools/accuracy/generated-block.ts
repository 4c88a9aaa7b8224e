import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run-step.ts';

/** Folder of the pages on accuracy. */
export const accuracyFolder = join(projectRoot, 'docs/accuracy');

/**
 * Puts text between the marks of a block in a page on accuracy, so that figures come from a command and the words
 * round them from people. The marks are comments: <!-- figures: NAME --> and <!-- end of NAME -->.
 */
export function writeBlock(page: string, name: string, text: string): void {
  const path = join(accuracyFolder, page);
  writeFileSync(path, replaceBlock(readFileSync(path, 'utf8'), name, text));
}

export function replaceBlock(page: string, name: string, text: string): string {
  const [head, tail] = [`<!-- figures: ${name} -->`, `<!-- end of ${name} -->`];
  const from = page.indexOf(head);
  const to = page.indexOf(tail);
  if (from < 0 || to < from) throw new Error(`no block "${name}" in the page`);
  return `${page.slice(0, from + head.length)}\n${text.trim()}\n${page.slice(to)}`;
}

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const isFigures = (column: number) =>
    rows.every((row) => /^([-+−\d]|none|$)/.test(`${row[column]}`));
  const rule = head.map((_, i) => (i > 0 && isFigures(i) ? '--:' : '---'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
