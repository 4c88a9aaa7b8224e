import type { Minutia, MinutiaType } from '../template.ts';
import { packedQualityMax } from './packed-layout.ts';
import { turnSteps } from './turn-tables.ts';

/** A minutia in whole units, as the kernels read it; the y axis points up. */
export interface PackedMinutia {
  readonly x: number;
  readonly y: number;
  /** Counter-clockwise in 1/256 turn, 0 to 255. */
  readonly turnStep: number;
  /** 0 unknown, 1 ending, 2 bifurcation. */
  readonly type: number;
  /** 0 to 63. */
  readonly quality: number;
}

const coordinateMax = 32_767;
const typeCodes: Readonly<Record<MinutiaType, number>> = { unknown: 0, ending: 1, bifurcation: 2 };

export function packMinutia(minutia: Minutia): PackedMinutia {
  return {
    x: clampCoordinate(Math.round(minutia.x)),
    y: clampCoordinate(-Math.round(minutia.y)),
    turnStep: Math.round((minutia.angleDegrees * turnSteps) / 360) & (turnSteps - 1),
    type: typeCodes[minutia.type],
    quality: Math.round((Math.max(0, Math.min(100, minutia.quality)) * packedQualityMax) / 100),
  };
}

function clampCoordinate(value: number): number {
  return Math.max(-coordinateMax, Math.min(coordinateMax, value));
}
