import { normal, type Random, uniform } from '../random.ts';
import { type ImpressionKind, kindShapes } from './impression-kind.ts';

/** How moist the skin is: dry skin prints thin broken ridges, wet skin fills the valleys. */
export type Moisture = 'dry' | 'usual' | 'wet';

/** All that differs between two impressions of one finger, drawn once for each impression. */
export interface CaptureConditions {
  readonly kind: ImpressionKind;
  /** Size of the picture, pixels at 500 ppi. */
  readonly width: number;
  readonly height: number;
  /** Where the finger lies, from the middle of the picture, pixels. */
  readonly shiftX: number;
  readonly shiftY: number;
  /** Counter-clockwise. */
  readonly rotationDegrees: number;
  /** Where the middle of the contact lies on the finger, from its usual place, pixels. */
  readonly contactX: number;
  readonly contactY: number;
  /** Share of the greatest contact area that touches. */
  readonly contactShare: number;
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
  /** Hairline gaps across the print: lint and folds of this moment. */
  readonly scratchCount: number;
  readonly background: 'white' | 'gray';
}

export interface CaptureOptions {
  readonly kind: ImpressionKind;
  /** 0 (worst) to 100 (best); drawn where it is not stated. */
  readonly quality: number | undefined;
  readonly moisture: Moisture;
}

/** Added to the pressure and to the unevenness. */
const moistures: Readonly<Record<Moisture, { pressure: number; unevenness: number }>> = {
  dry: { pressure: -0.75, unevenness: 0.35 },
  usual: { pressure: 0, unevenness: 0 },
  wet: { pressure: 0.75, unevenness: 0.1 },
};

/**
 * Conditions of one capture. Quality, drawn where it is not stated, moves all of them: a poor
 * impression is turned farther, pressed unevenly, dragged, scratched and smaller. The spreads are
 * set so that drawn qualities give scores near those of the real sets; see
 * docs/accuracy/synthetic-populations.md.
 */
export function drawCaptureConditions(random: Random, options: CaptureOptions): CaptureConditions {
  const { kind } = options;
  const shape = kindShapes[kind];
  const quality = options.quality ?? uniform(random, 0, 80);
  const poor = 1 - Math.min(100, Math.max(0, quality)) / 100;
  const moisture = moistures[options.moisture];
  const pressure = moisture.pressure + (0.25 + 0.5 * poor) * normal(random);
  const [least, most] = shape.share;
  return {
    ...{ kind, width: shape.width, height: shape.height },
    shiftX: shape.shift * (0.25 + poor) * normal(random),
    shiftY: shape.shift * (0.25 + poor) * normal(random),
    rotationDegrees: shape.turnDegrees * (0.5 + 1.2 * poor) * normal(random),
    contactX: 0.6 * shape.wander * (0.25 + poor) * normal(random),
    contactY: shape.wander * (0.25 + poor) * normal(random),
    contactShare: most - (most - least) * random() * (0.3 + 0.7 * poor),
    pressure: Math.max(-1, Math.min(1, pressure)),
    dragX: (3 + 11 * poor) * normal(random),
    dragY: (3 + 11 * poor) * normal(random),
    torsionDegrees: (1.5 + 7 * poor) * normal(random),
    unevenness: 0.35 + 0.95 * poor + moisture.unevenness,
    poreOpenness: uniform(random, 0.1, 0.9),
    scratchCount: Math.floor(uniform(random, 0, 1 + 9 * poor)),
    background: kind === 'rolled' || random() < 0.5 ? 'white' : 'gray',
  };
}
