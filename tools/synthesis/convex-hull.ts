/** A place, pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The corners of the convex hull, in order (Andrew's monotone chain, 1979). */
export function convexHull(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (ordered: readonly Place[]): Place[] => {
    const chain: Place[] = [];
    for (const place of ordered) {
      while (chain.length > 1 && cross(chain.at(-2)!, chain.at(-1)!, place) <= 0) chain.pop();
      chain.push(place);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/** Whether the hull holds a place; its border counts. */
export function isInside(hull: readonly Place[], place: Place): boolean {
  return hull.every((corner, i) => cross(corner, hull[(i + 1) % hull.length]!, place) >= 0);
}

/** Area of the hull, square pixels. */
export function hullArea(hull: readonly Place[]): number {
  const twice = hull.reduce((sum, { x, y }, i) => {
    const next = hull[(i + 1) % hull.length]!;
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function cross(from: Place, to: Place, place: Place): number {
  return (to.x - from.x) * (place.y - from.y) - (to.y - from.y) * (place.x - from.x);
}
