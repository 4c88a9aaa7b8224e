import { useEffect, useMemo } from 'react';
import type { Rasters } from './draw-scene.ts';
import { prepareWhenIdle } from './prepare-when-idle.ts';
import type { PrintAnalysis, ShownPrint } from './print-picture.ts';
import { clarityRaster, enhancedRaster, rasterOf } from './raster.ts';
import { noTint, probeTint, referenceTint } from './tone.ts';
import type { Side, ViewerState } from './viewer-state.ts';

/**
 * The rasters of one print, made anew only when its tone or what covers it changes. What one key more
 * would show is made while nothing else is to be done, so that the key shows it at once.
 */
export function useRasters(
  { picture }: ShownPrint,
  analysis: PrintAnalysis | undefined,
  state: ViewerState,
  side: Side,
): Rasters {
  const tone = state.tones[side];
  const isGhost = state.mode === 'ghost';
  const { clarity, enhanced } = state.layers;
  const print = useMemo(() => {
    const tint = side === 'probe' ? probeTint : referenceTint;
    return rasterOf(picture, tone, isGhost ? tint : noTint);
  }, [picture, tone, isGhost, side]);
  const over = useMemo(() => {
    if (!analysis || isGhost) return undefined;
    if (enhanced) {
      return { raster: enhancedRaster(analysis.enhanced), map: analysis.enhanced };
    }
    return clarity ? { raster: clarityRaster(analysis.clarity), map: analysis.clarity } : undefined;
  }, [analysis, isGhost, clarity, enhanced]);
  useEffect(() => {
    const tint = side === 'probe' ? probeTint : referenceTint;
    return prepareWhenIdle([
      () => rasterOf(picture, tone, tint),
      () => rasterOf(picture, { ...tone, isInverted: !tone.isInverted }, noTint),
      () => analysis && enhancedRaster(analysis.enhanced),
      () => analysis && clarityRaster(analysis.clarity),
    ]);
  }, [picture, tone, side, analysis]);
  return useMemo(() => ({ print, over }), [print, over]);
}
