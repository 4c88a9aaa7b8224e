import { encodeImage } from '@whorl/codecs/image';
import { createMasterFinger } from '@whorl/fingerprint';
import {
  composeCard,
  inkFingers,
} from '../../packages/fingerprint/segmentation/testing/compose-card.ts';

/** Boxes that hold prints where nothing else is asked: three rolled ones, and the four right fingers plain. */
export const filledPositions: readonly number[] = [2, 5, 7, 13];
export const allPositions: readonly number[] = Array.from({ length: 14 }, (_, i) => i + 1);

/** Fingers that a box shows. */
function fingersIn(position: number): readonly number[] {
  if (position === 11) return [1];
  if (position === 12) return [6];
  if (position === 13) return [2, 3, 4, 5];
  return position === 14 ? [7, 8, 9, 10] : [position];
}

/** A scan of a card of one synthetic person, as PNG that says its resolution or leaves it open. */
export async function cardImageOf(card: {
  readonly personSeed: number;
  readonly skewDegrees: number;
  readonly isResolutionStated: boolean;
  readonly filled?: readonly number[];
}): Promise<Uint8Array> {
  const { filled = filledPositions } = card;
  const fingers = [...new Set(filled.flatMap(fingersIn))];
  const masters = fingers.map((position) =>
    createMasterFinger({ seed: card.personSeed * 100 + position }),
  );
  const printed = inkFingers(masters, 3);
  const ink = allPositions
    .slice(0, 10)
    .map((position) => printed[Math.max(0, fingers.indexOf(position))]!);
  const { image } = composeCard({
    ...{ seed: 7, form: 'fbi', ink, ppi: 500, skewDegrees: card.skewDegrees },
    ...{ noise: 4, borderMm: 3 },
    empty: allPositions.filter((position) => !filled.includes(position)),
  });
  const source = card.isResolutionStated ? 'stated' : 'assumed';
  return encodeImage({ ...image, resolution: { ppi: 500, source } }, 'png');
}
