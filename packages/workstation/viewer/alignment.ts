import type { Point } from './view-transform.ts';

/** Places a print on another: x' = cosine x - sine y + dx, y' = sine x + cosine y + dy. */
export interface Alignment {
  readonly cosine: number;
  readonly sine: number;
  readonly dx: number;
  readonly dy: number;
}

/**
 * The rotation and offset that lay the reference on the probe with the least squares of what is left
 * between paired places (Kabsch in the plane). Nothing for fewer than two pairs.
 */
export function alignmentOf(
  pairs: readonly { readonly probe: Point; readonly reference: Point }[],
): Alignment | undefined {
  if (pairs.length < 2) return undefined;
  const probe = middleOf(pairs.map((pair) => pair.probe));
  const reference = middleOf(pairs.map((pair) => pair.reference));
  let dot = 0;
  let cross = 0;
  for (const pair of pairs) {
    const ax = pair.reference.x - reference.x;
    const ay = pair.reference.y - reference.y;
    const bx = pair.probe.x - probe.x;
    const by = pair.probe.y - probe.y;
    dot += ax * bx + ay * by;
    cross += ax * by - ay * bx;
  }
  const length = Math.hypot(dot, cross);
  if (length === 0) return undefined;
  const cosine = dot / length;
  const sine = cross / length;
  return {
    cosine,
    sine,
    dx: probe.x - cosine * reference.x + sine * reference.y,
    dy: probe.y - sine * reference.x - cosine * reference.y,
  };
}

function middleOf(points: readonly Point[]): Point {
  const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}

export function aligned({ cosine, sine, dx, dy }: Alignment, { x, y }: Point): Point {
  return { x: cosine * x - sine * y + dx, y: sine * x + cosine * y + dy };
}
