import type { Template } from '../template.ts';

/** The minutiae of a template as flat arrays, angles in radians, for the loops of the matcher. */
export interface MinutiaArrays {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Counter-clockwise from the x axis, y axis up, 0 to 2π. */
  readonly angle: Float32Array;
  /** 0 unknown, 1 ending, 2 bifurcation. */
  readonly type: Uint8Array;
  /** 0 to 1. */
  readonly quality: Float32Array;
}

const typeCodes = { unknown: 0, ending: 1, bifurcation: 2 } as const;

export function toMinutiaArrays({ minutiae }: Template): MinutiaArrays {
  return {
    count: minutiae.length,
    x: Float32Array.from(minutiae, (minutia) => minutia.x),
    y: Float32Array.from(minutiae, (minutia) => minutia.y),
    angle: Float32Array.from(minutiae, (minutia) => (minutia.angleDegrees * Math.PI) / 180),
    type: Uint8Array.from(minutiae, (minutia) => typeCodes[minutia.type]),
    quality: Float32Array.from(minutiae, (minutia) => minutia.quality / 100),
  };
}
