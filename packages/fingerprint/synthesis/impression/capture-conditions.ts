import { normal, type Random, uniform } from '../random.ts';

/** All that differs between two impressions of one finger, drawn once for each impression. */
export interface CaptureConditions {
  /** Where the finger lies, from the middle of the platen, pixels. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Counter-clockwise. */
  readonly rotationDegrees: number;
  /** How hard the finger is pressed: -1 (dry or lightly: thin ridges) to 1 (wet or hard: thick). */
  readonly pressure: number;
  /** How far the skin is dragged while it is pressed, pixels, and turned, degrees. */
  readonly dragX: number;
  readonly dragY: number;
  readonly torsionDegrees: number;
  /** How uneven the ridges print, in units of the height of the ridge wave. */
  readonly unevenness: number;
  /** How open the sweat pores are, 0 to 1. */
  readonly poreOpenness: number;
  /** Hairline gaps across the print: folds of dry skin and lint. */
  readonly scratchCount: number;
  /** Share of the greatest contact area that touches. */
  readonly contactShare: number;
  readonly background: 'white' | 'gray';
}

/**
 * Conditions of one capture. Quality, drawn where it is not stated, moves all of them: a poor
 * impression is turned farther, pressed unevenly, dragged, scratched and smaller. The spreads are
 * set so that drawn qualities give scores a little above those of FVC2002 DB2 with this engine.
 */
export function drawCaptureConditions(random: Random, stated?: number): CaptureConditions {
  const quality = stated ?? uniform(random, 10, 90);
  const poor = 1 - Math.min(100, Math.max(0, quality)) / 100;
  return {
    shiftX: (6 + 26 * poor) * normal(random),
    shiftY: (8 + 36 * poor) * normal(random),
    rotationDegrees: (4 + 12 * poor) * normal(random),
    pressure: Math.max(-1, Math.min(1, (0.25 + 0.5 * poor) * normal(random))),
    dragX: (2 + 9 * poor) * normal(random),
    dragY: (2 + 9 * poor) * normal(random),
    torsionDegrees: (1 + 6 * poor) * normal(random),
    unevenness: 0.25 + 0.75 * poor,
    poreOpenness: uniform(random, 0.1, 0.9),
    scratchCount: Math.floor(uniform(random, 0, 1 + 9 * poor)),
    contactShare: Math.min(1, 0.97 - 0.4 * poor * random()),
    background: random() < 0.5 ? 'white' : 'gray',
  };
}
