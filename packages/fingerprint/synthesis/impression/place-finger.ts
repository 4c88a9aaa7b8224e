import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { masterCenterX, masterContactY } from '../master/master-size.ts';
import type { FingerFrame } from './finger-frame.ts';
import { impressionHeight, impressionWidth } from './impression-size.ts';
import type { SkinDistortion } from './skin-distortion.ts';

/** Which place of the master each pixel of the impression shows, pixels. */
export interface Placement {
  readonly masterX: FloatMap;
  readonly masterY: FloatMap;
}

/** Lays the finger on the platen as its frame says, with its skin distorted. */
export function placeFinger(frame: FingerFrame, distortion: SkinDistortion): Placement {
  const masterX = createFloatMap(impressionWidth, impressionHeight);
  const masterY = createFloatMap(impressionWidth, impressionHeight);
  for (let y = 0; y < impressionHeight; y++) {
    for (let x = 0; x < impressionWidth; x++) {
      const [fingerX, fingerY] = frame(x, y);
      const [dx, dy] = distortion(fingerX, fingerY);
      const i = y * impressionWidth + x;
      masterX.values[i] = masterCenterX + fingerX + dx;
      masterY.values[i] = masterContactY + fingerY + dy;
    }
  }
  return { masterX, masterY };
}
