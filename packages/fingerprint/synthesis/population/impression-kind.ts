/** How a print was taken: rolled from nail to nail, plain, one of a slap, or a mark at a scene. */
export type ImpressionKind = 'rolled' | 'plain' | 'slap' | 'latent';

type Range = readonly [min: number, max: number];

/** What one kind of impression shows of a finger, and how well. Lengths in pixels at 500 ppi. */
export interface KindShape {
  readonly width: number;
  readonly height: number;
  /** Half axes of the area that touches, on a finger of size 1. */
  readonly halfWidth: Range;
  readonly tipHeight: Range;
  readonly baseHeight: Range;
  /** Share of these axes that touches: every axis from the least to the most. */
  readonly share: Range;
  /** How far the middle of the contact wanders over the finger, deviation. */
  readonly wander: number;
  /** Deviation of the place in the picture and of the turn, degrees. */
  readonly shift: number;
  readonly turnDegrees: number;
  /** Added to the clarity of the print, in its deviations. */
  readonly clarity: number;
}

/** Plain sizes are those of the image synthesis; a slap shows less of the tip and of the sides. */
export const kindShapes: Readonly<Record<ImpressionKind, KindShape>> = {
  rolled: {
    ...{ width: 800, height: 750, halfWidth: [185, 210], tipHeight: [185, 215] },
    ...{ baseHeight: [230, 275], share: [0.94, 1], wander: 6, shift: 25, turnDegrees: 4 },
    clarity: 0.2,
  },
  plain: {
    ...{ width: 368, height: 480, halfWidth: [142, 168], tipHeight: [172, 196] },
    ...{ baseHeight: [205, 250], share: [0.68, 1], wander: 26, shift: 28, turnDegrees: 8 },
    clarity: 0,
  },
  slap: {
    ...{ width: 400, height: 500, halfWidth: [132, 158], tipHeight: [150, 180] },
    ...{ baseHeight: [190, 240], share: [0.68, 0.98], wander: 24, shift: 12, turnDegrees: 7 },
    clarity: -0.1,
  },
  latent: {
    ...{ width: 500, height: 500, halfWidth: [120, 160], tipHeight: [130, 190] },
    ...{ baseHeight: [130, 200], share: [0.3, 0.8], wander: 60, shift: 30, turnDegrees: 35 },
    clarity: -1.1,
  },
};
