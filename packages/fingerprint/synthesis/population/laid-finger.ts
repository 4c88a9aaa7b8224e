import type { KindShape } from '../impression/impression-kind.ts';
import { drawSkinDistortion } from '../impression/skin-distortion.ts';
import { normal, type Random, uniform } from '../random.ts';
import type { FingerTraits } from './finger-traits.ts';
import { perturbation } from './perturbation.ts';

/** A finger as it lies on the platen for one impression. Places in pixels at 500 ppi. */
export interface LaidFinger {
  readonly width: number;
  readonly height: number;
  /** Counter-clockwise, radians. */
  readonly turn: number;
  /** Middle of the contact on the finger, and its half axes. */
  readonly contactX: number;
  readonly contactY: number;
  readonly halfWidth: number;
  readonly tipHeight: number;
  readonly baseHeight: number;
  /** Where in the picture a place of the finger shows. */
  place(fingerX: number, fingerY: number): readonly [x: number, y: number];
  /** 0 in the middle of the contact, 1 at its outline. */
  outline(fingerX: number, fingerY: number): number;
}

/** Rounds in which the place that the skin has slipped to settles below a tenth of a pixel. */
const slipRounds = 3;

export function layFinger(shape: KindShape, { size }: FingerTraits, random: Random): LaidFinger {
  const { width, height } = shape;
  const turn = (shape.turnDegrees * normal(random) * Math.PI) / 180;
  const middleX = width / 2 + shape.shift * normal(random);
  const middleY = 0.47 * height + shape.shift * normal(random);
  const contactX = 0.6 * shape.wander * normal(random);
  const contactY = shape.wander * normal(random);
  const axis = (range: readonly [number, number]): number =>
    size * uniform(random, ...shape.share) * uniform(random, ...range);
  const [halfWidth, tipHeight, baseHeight] = [
    shape.halfWidth,
    shape.tipHeight,
    shape.baseHeight,
  ].map(axis) as [number, number, number];
  const distortion = drawSkinDistortion(
    {
      dragX: perturbation.dragPixels * normal(random),
      dragY: perturbation.dragPixels * normal(random),
      torsionDegrees: perturbation.torsionDegrees * normal(random),
    },
    random,
  );
  const cosine = Math.cos(turn);
  const sine = Math.sin(turn);
  return {
    ...{ width, height, turn, contactX, contactY, halfWidth, tipHeight, baseHeight },
    place: (fingerX, fingerY) => {
      const [skinX, skinY] = [fingerX - contactX, fingerY - contactY];
      let [x, y] = [skinX, skinY];
      for (let round = 0; round < slipRounds; round++) {
        const [dx, dy] = distortion(x, y);
        x = skinX - dx;
        y = skinY - dy;
      }
      return [middleX + x * cosine + y * sine, middleY - x * sine + y * cosine];
    },
    outline: (fingerX, fingerY) => {
      const across = Math.abs(fingerX - contactX) / halfWidth;
      const down = fingerY - contactY;
      const along = Math.abs(down) / (down < 0 ? tipHeight : baseHeight);
      return (across ** shape.squareness + along ** shape.squareness) ** (1 / shape.squareness);
    },
  };
}
