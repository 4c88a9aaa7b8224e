import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { masterCenterX, masterContactY } from '../master/master-size.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import { impressionHeight, impressionWidth } from './impression-size.ts';
import type { Displacement } from './skin-distortion.ts';

/** Which place of the master each pixel of the impression shows, pixels. */
export interface Placement {
  readonly masterX: FloatMap;
  readonly masterY: FloatMap;
}

/** Shift and rotation of the finger on the platen, then the distortion of its skin. */
export function placeFinger(conditions: CaptureConditions, displace: Displacement): Placement {
  const { shiftX, shiftY, rotationDegrees } = conditions;
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  const masterX = createFloatMap(impressionWidth, impressionHeight);
  const masterY = createFloatMap(impressionWidth, impressionHeight);
  for (let y = 0; y < impressionHeight; y++) {
    for (let x = 0; x < impressionWidth; x++) {
      const fromMiddleX = x - impressionWidth / 2 - shiftX;
      const fromMiddleY = y - impressionHeight / 2 - shiftY;
      const skinX = fromMiddleX * cosine - fromMiddleY * sine;
      const skinY = fromMiddleX * sine + fromMiddleY * cosine;
      const [dx, dy] = displace(skinX, skinY);
      const i = y * impressionWidth + x;
      masterX.values[i] = masterCenterX + skinX + dx;
      masterY.values[i] = masterContactY + skinY + dy;
    }
  }
  return { masterX, masterY };
}
