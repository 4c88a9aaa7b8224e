/** How a print was taken: rolled from nail to nail, plain, one of a slap, or a mark at a scene. */
export type ImpressionKind = 'rolled' | 'plain' | 'slap' | 'latent';

export const impressionKinds: readonly ImpressionKind[] = ['rolled', 'plain', 'slap', 'latent'];

type Range = readonly [min: number, max: number];

/** What one kind of impression shows of a finger, and how well. Lengths in pixels at 500 ppi. */
export interface KindShape {
  readonly width: number;
  readonly height: number;
  /** Greatest half axes of the area that touches: round at the tip, drawn out at the base. */
  readonly halfWidth: Range;
  readonly tipHeight: Range;
  readonly baseHeight: Range;
  /** Exponent of the outline: 2 is an ellipse, above it the sides run straighter. */
  readonly squareness: number;
  /** Share of these axes that touches: every axis from the least to the most. */
  readonly share: Range;
  /** How far the middle of the contact wanders over the finger, deviation. */
  readonly wander: number;
  /** Deviation of the place in the picture and of the turn, degrees. */
  readonly shift: number;
  readonly turnDegrees: number;
  /** Added to the clarity of a template of the population, in its deviations. */
  readonly clarity: number;
}

/**
 * A plain print is 19 by 24 mm, the platen of a single-finger scanner; a rolled one has the box of a
 * ten-print card (40.6 by 38.1 mm); a slap shows less of the tip and of the sides; a mark is what
 * was lifted from an inch square.
 */
export const kindShapes: Readonly<Record<ImpressionKind, KindShape>> = {
  rolled: {
    ...{ width: 800, height: 750, halfWidth: [190, 222], tipHeight: [200, 225] },
    ...{ baseHeight: [230, 270], squareness: 3.5, share: [0.94, 1] },
    ...{ wander: 6, shift: 25, turnDegrees: 4, clarity: 0.2 },
  },
  plain: {
    ...{ width: 368, height: 480, halfWidth: [142, 168], tipHeight: [172, 196] },
    ...{ baseHeight: [205, 250], squareness: 2.5, share: [0.68, 1] },
    ...{ wander: 26, shift: 28, turnDegrees: 6.5, clarity: 0 },
  },
  slap: {
    ...{ width: 400, height: 500, halfWidth: [132, 158], tipHeight: [150, 180] },
    ...{ baseHeight: [190, 240], squareness: 2.5, share: [0.68, 0.98] },
    ...{ wander: 24, shift: 12, turnDegrees: 6.5, clarity: -0.1 },
  },
  latent: {
    ...{ width: 500, height: 500, halfWidth: [120, 160], tipHeight: [130, 190] },
    ...{ baseHeight: [130, 200], squareness: 2.2, share: [0.45, 0.95] },
    ...{ wander: 45, shift: 30, turnDegrees: 35, clarity: -1.1 },
  },
};
