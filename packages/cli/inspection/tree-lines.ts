import { oneLine } from '../printable.ts';
import type { FileDescription, TreeNode } from './describe-file.ts';

/** Longer values and lists are cut for people, unless they ask for all. */
const valueLettersMax = 100;
const childrenMax = 6;
/** Fields of a record are never cut, only what is inside them. */
const cutFromDepth = 2;

/** A description as a tree of lines. */
export function treeLines(path: string, tree: FileDescription, isAll: boolean): string[] {
  return [`${path}: ${tree.title}`, ...branchLines(tree.children, '', 0, isAll)];
}

function branchLines(
  nodes: readonly TreeNode[],
  indent: string,
  depth: number,
  isAll: boolean,
): string[] {
  const shown = isAll || depth < cutFromDepth ? nodes : nodes.slice(0, childrenMax);
  const lines = shown.flatMap((node, i) => {
    const isLast = i === shown.length - 1 && shown.length === nodes.length;
    const head = `${indent}${isLast ? '└─ ' : '├─ '}${oneLine(node.title)}`;
    const line = node.value === undefined ? head : `${head}: ${valueText(node.value, isAll)}`;
    const below = `${indent}${isLast ? '   ' : '│  '}`;
    return [line, ...branchLines(node.children ?? [], below, depth + 1, isAll)];
  });
  const cut = nodes.length - shown.length;
  return cut > 0 ? [...lines, `${indent}└─ … ${cut} more (--all shows them)`] : lines;
}

function valueText(value: string, isAll: boolean): string {
  const visible = oneLine(value);
  if (isAll || visible.length <= valueLettersMax) return visible;
  return `${visible.slice(0, valueLettersMax)}… (${visible.length} letters)`;
}
