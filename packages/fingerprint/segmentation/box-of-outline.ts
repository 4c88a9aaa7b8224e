import type { OrientedBox } from './slap-finger.ts';

/**
 * The smallest box round a polygon that has a side in common with it, turned by at most 45 degrees:
 * the inverse of boxCorners() for fingers that stand more up than down.
 */
export function boxOfOutline(outline: readonly (readonly [x: number, y: number])[]): OrientedBox {
  if (outline.length < 3) throw new RangeError(`${outline.length} corners make no polygon.`);
  const boxes = outline.map(([x, y], i) => {
    const [nextX, nextY] = outline[(i + 1) % outline.length]!;
    const degrees = (-Math.atan2(nextY - y, nextX - x) * 180) / Math.PI;
    return boxTurnedBy(outline, degrees - 90 * Math.round(degrees / 90));
  });
  return boxes.reduce((best, box) =>
    box.width * box.height < best.width * best.height ? box : best,
  );
}

function boxTurnedBy(
  outline: readonly (readonly [x: number, y: number])[],
  rotationDegrees: number,
): OrientedBox {
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  const across = outline.map(([x, y]) => x * cosine - y * sine);
  const along = outline.map(([x, y]) => x * sine + y * cosine);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [top, bottom] = [Math.min(...along), Math.max(...along)];
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return {
    centerX: u * cosine + v * sine,
    centerY: v * cosine - u * sine,
    width: right - left,
    height: bottom - top,
    rotationDegrees,
  };
}
