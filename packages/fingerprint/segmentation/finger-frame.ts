/** A place in millimetres from the top left of the image, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Axes of an upright finger that lies turned: `across` to its right, `along` from tip to base. */
export interface FingerAxes {
  readonly across: (point: Point) => number;
  readonly along: (point: Point) => number;
  /** The place that has these coordinates. */
  readonly place: (across: number, along: number) => Point;
}

/** Counter-clockwise from upright. */
export function fingerAxes(rotationDegrees: number): FingerAxes {
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  return {
    across: ({ x, y }) => x * cosine - y * sine,
    along: ({ x, y }) => x * sine + y * cosine,
    place: (across, along) => ({
      x: across * cosine + along * sine,
      y: along * cosine - across * sine,
    }),
  };
}
