export type Vertex = readonly [x: number, y: number];

/**
 * What of a polygon lies in an image (Sutherland and Hodgman): a finger at the border reaches beyond
 * it, and a record has no negative numbers for that. Nothing where all of it lies outside.
 */
export function clipOutline(
  outline: readonly Vertex[],
  width: number,
  height: number,
): readonly Vertex[] {
  const sides: readonly ((vertex: Vertex) => number)[] = [
    ([x]) => x,
    ([x]) => width - x,
    ([, y]) => y,
    ([, y]) => height - y,
  ];
  return sides.reduce(cutSide, outline);
}

/** Keeps what lies where the distance from a side is not negative. */
function cutSide(
  outline: readonly Vertex[],
  distance: (vertex: Vertex) => number,
): readonly Vertex[] {
  return outline.flatMap((vertex, i): readonly Vertex[] => {
    const before = outline.at(i - 1)!;
    const [from, to] = [distance(before), distance(vertex)];
    const kept: readonly Vertex[] = to >= 0 ? [vertex] : [];
    if (from >= 0 === to >= 0) return kept;
    const share = from / (from - to);
    const crossing: Vertex = [
      before[0] + share * (vertex[0] - before[0]),
      before[1] + share * (vertex[1] - before[1]),
    ];
    return [crossing, ...kept];
  });
}
