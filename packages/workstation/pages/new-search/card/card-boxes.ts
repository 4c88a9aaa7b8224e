import { cardCells } from '@whorl/fingerprint';
import type { CardBox } from '../../../decoding/worker-protocol.ts';

/** Positions that a card has a box for, in the order of the form. */
export const cardPositions: readonly number[] = cardCells.map(({ position }) => position);
export const cardContents = ['print', 'empty', 'amputated', 'bandaged'] as const;

/** Positions that more than one box is to be sent as: one finger cannot be two. */
export function doublePositions(boxes: readonly CardBox[]): readonly number[] {
  const sent = boxes.filter(({ content }) => content === 'print');
  return cardPositions.filter(
    (known) => sent.filter(({ position }) => position === known).length > 1,
  );
}

/** True where there is something to send, and each position once. */
export function isSendable(boxes: readonly CardBox[]): boolean {
  return boxes.some(({ content }) => content === 'print') && doublePositions(boxes).length === 0;
}

/** A box of another content or position; a person who looked at it has no doubts left. */
export function changedBox(
  boxes: readonly CardBox[],
  index: number,
  change: Partial<Pick<CardBox, 'content' | 'position'>>,
): readonly CardBox[] {
  return boxes.map((box, i) => (i === index ? { ...box, ...change, doubts: [] } : box));
}
