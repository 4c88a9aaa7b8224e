import type { Columns, Span } from './card-edges.ts';
import { type CardEvidence, mmPerPixel } from './card-evidence.ts';
import { ruledShare } from './ruling.ts';

/** So far from where the layout has it a line may be printed, millimetres. */
const reachMm = 2;
/** Share of an edge that must be ruled to be believed. */
const ruledMin = 0.4;

/** One edge of the boxes, and whether a line was found there. */
export interface Edge {
  /** Pixels at 100 ppi. */
  readonly at: number;
  readonly isRuled: boolean;
}

/** The edges of all boxes. */
export interface CardGrid {
  readonly rows: readonly { readonly top: Edge; readonly bottom: Edge }[];
  readonly rolledColumns: readonly Edge[];
  readonly plainColumns: readonly Edge[];
}

/** Moves every edge to the line that is printed near it; where none is, the layout has the word. */
export function snapEdges(
  evidence: CardEvidence,
  rows: readonly [Span, Span, Span],
  columns: Columns,
): CardGrid {
  const [left, right] = [columns.rolled[0]!, columns.rolled.at(-1)!];
  const rowEdge = (y: number): Edge =>
    snap(y, (line) => ruledShare(evidence.across, 'across', line, left, right));
  const snapped = rows.map(({ from, to }) => ({ top: rowEdge(from), bottom: rowEdge(to) }));
  const columnEdges = (edges: readonly number[], from: number, to: number): readonly Edge[] =>
    edges.map((x) => snap(x, (line) => ruledShare(evidence.down, 'down', line, from, to)));
  return {
    rows: snapped,
    rolledColumns: columnEdges(columns.rolled, snapped[0]!.top.at, snapped[1]!.bottom.at),
    plainColumns: columnEdges(columns.plain, snapped[2]!.top.at, snapped[2]!.bottom.at),
  };
}

/** The best ruled place near one, the nearest of equal ones. */
function snap(at: number, ruled: (line: number) => number): Edge {
  const reach = Math.round(reachMm / mmPerPixel);
  const near = Math.round(at);
  let best = { line: near, share: ruled(near) };
  for (let away = 1; away <= reach; away++) {
    for (const line of [near - away, near + away]) {
      const share = ruled(line);
      if (share > best.share + 0.02) best = { line, share };
    }
  }
  return best.share >= ruledMin ? { at: best.line, isRuled: true } : { at, isRuled: false };
}
