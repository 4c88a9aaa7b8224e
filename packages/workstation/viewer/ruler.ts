/** Units (pixels at 500 ppi) of a millimetre. */
export const unitsPerMm = 500 / 25.4;
/** Screen pixels of a CSS inch. */
const cssPixelsPerInch = 96;

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;
const barPixelsMin = 56;

/** A round length for the scale bar at a zoom, and how long it is on the screen. */
export function rulerAt(zoom: number): { readonly mm: number; readonly pixels: number } {
  const pixelsPerMm = zoom * unitsPerMm;
  const mm = steps.find((step) => step * pixelsPerMm >= barPixelsMin) ?? steps.at(-1)!;
  return { mm, pixels: mm * pixelsPerMm };
}

/** The zoom at which a print is as large on the screen as the finger was. */
export function trueSizeZoom(screenScale: number): number {
  return (cssPixelsPerInch / 500) * screenScale;
}
