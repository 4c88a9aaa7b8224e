import type { CaptureConditions } from './capture-conditions.ts';
import { impressionHeight, impressionWidth } from './impression-size.ts';

/** Where a pixel of the impression lies on the finger: pixels from the middle of the contact. */
export type FingerFrame = (x: number, y: number) => readonly [fingerX: number, fingerY: number];

/** The frame of a finger that lies shifted and turned on the platen. */
export function fingerFrame(conditions: CaptureConditions): FingerFrame {
  const { shiftX, shiftY, rotationDegrees } = conditions;
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  return (x, y) => {
    const fromMiddleX = x - impressionWidth / 2 - shiftX;
    const fromMiddleY = y - impressionHeight / 2 - shiftY;
    return [fromMiddleX * cosine - fromMiddleY * sine, fromMiddleX * sine + fromMiddleY * cosine];
  };
}
