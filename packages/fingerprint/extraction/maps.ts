/** A real-valued map over the pixels of an image, row by row. */
export interface FloatMap {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** A yes/no map over the pixels of an image, row by row; 1 is yes. */
export interface BitMap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Who owns the maps that a step makes. What lies in a new one is anything. */
export interface MapRoom {
  floatMap(width: number, height: number): FloatMap;
  bitMap(width: number, height: number): BitMap;
}

export function createFloatMap(width: number, height: number): FloatMap {
  return { width, height, values: new Float32Array(width * height) };
}

export function createBitMap(width: number, height: number): BitMap {
  return { width, height, bits: new Uint8Array(width * height) };
}

/** Maps that last as long as somebody holds them. */
export const ownMaps: MapRoom = { floatMap: createFloatMap, bitMap: createBitMap };
