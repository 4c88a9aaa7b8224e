/** A box that may lie turned, in pixels of the image that was segmented. */
export interface OrientedBox {
  readonly centerX: number;
  readonly centerY: number;
  /** Across the finger and along it. */
  readonly width: number;
  readonly height: number;
  /** Counter-clockwise from upright, -180 to 180: positive where the tip leans to the left. */
  readonly rotationDegrees: number;
}

/** A finger of less confidence is more likely none, or another one than its name says. */
export const fingerConfidenceMin = 0.1;

/** One named part of a confidence; the confidence is the product of all. */
export interface ConfidenceReason {
  readonly name: 'ridges' | 'size' | 'whole' | 'placement' | 'naming';
  /** 0 (speaks against the finger) to 1 (nothing against it). */
  readonly value: number;
}

/** One finger found in a slap: the distal phalanx, down to the crease below it. */
export interface SlapFinger {
  /** Friction ridge position 1 to 10 (ANSI/NIST-ITL table 8), or 0 where it cannot be told. */
  readonly position: number;
  readonly box: OrientedBox;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly ConfidenceReason[];
}

/** A finger where somebody says that it is: nothing is doubted. */
export function statedFinger(position: number, box: OrientedBox): SlapFinger {
  return { position, box, confidence: 1, reasons: [] };
}

/** Corners of a box, clockwise from the top left of the upright finger, as field 14.025 takes them. */
export function boxCorners(box: OrientedBox): readonly (readonly [x: number, y: number])[] {
  const { centerX, centerY, width, height, rotationDegrees } = box;
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  const corner = (across: number, along: number) =>
    [
      centerX + across * width * cosine + along * height * sine,
      centerY - across * width * sine + along * height * cosine,
    ] as const;
  return [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)];
}
