import type { CaptureConditions } from './capture-conditions.ts';

/** Where a pixel of the impression lies on the finger: pixels from the middle of the contact. */
export type FingerFrame = (x: number, y: number) => readonly [fingerX: number, fingerY: number];

/** The frame of a finger that lies shifted and turned on the platen. */
export function fingerFrame(conditions: CaptureConditions): FingerFrame {
  const { width, height, shiftX, shiftY, rotationDegrees } = conditions;
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  return (x, y) => {
    const fromMiddleX = x - width / 2 - shiftX;
    const fromMiddleY = y - height / 2 - shiftY;
    return [fromMiddleX * cosine - fromMiddleY * sine, fromMiddleX * sine + fromMiddleY * cosine];
  };
}
