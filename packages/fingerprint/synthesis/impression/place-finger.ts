import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { masterCenterX, masterContactY } from '../master/master-size.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import type { FingerFrame } from './finger-frame.ts';
import type { SkinDistortion } from './skin-distortion.ts';

/** Which place of the master each pixel of the impression shows, pixels. */
export interface Placement {
  readonly masterX: FloatMap;
  readonly masterY: FloatMap;
}

/** Lays the finger on the platen as its frame says, with its skin distorted. */
export function placeFinger(
  frame: FingerFrame,
  { width, height, contactX, contactY }: CaptureConditions,
  distortion: SkinDistortion,
): Placement {
  const masterX = createFloatMap(width, height);
  const masterY = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fingerX, fingerY] = frame(x, y);
      const [dx, dy] = distortion(fingerX, fingerY);
      const i = y * width + x;
      masterX.values[i] = masterCenterX + contactX + fingerX + dx;
      masterY.values[i] = masterContactY + contactY + fingerY + dy;
    }
  }
  return { masterX, masterY };
}
