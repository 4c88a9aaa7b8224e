/** Directions of packed minutiae count in 1/256 turn. */
export const turnSteps = 256;
/** Cosines are whole numbers of this scale, so that no processor rounds them differently. */
export const cosineScale = 16_384;

/** round(cosineScale · cos) of each of the 256 directions. */
export const cosines: Int16Array = Int16Array.from({ length: turnSteps }, (_, step) =>
  Math.round(cosineScale * Math.cos((2 * Math.PI * step) / turnSteps)),
);
/** round(cosineScale · sin) of each of the 256 directions. */
export const sines: Int16Array = Int16Array.from({ length: turnSteps }, (_, step) =>
  Math.round(cosineScale * Math.sin((2 * Math.PI * step) / turnSteps)),
);

/** Smallest turn between two directions, 0 to 128 steps. */
export function stepsBetween(a: number, b: number): number {
  const turn = (a - b) & 255;
  return turn > 128 ? turnSteps - turn : turn;
}
