import type { FingerMinutiaeView, RecordMinutia, Type9Minutiae } from '@whorl/codecs';
import { type Minutia, type Template, templatePpi } from '../template.ts';

const mmPerInch = 25.4;
const cmPerInch = 2.54;
/** Quality of a minutia whose record reports none: in the middle, so that it neither leads nor lags. */
const unreportedQuality = 50;

/** A template from one view of a finger minutiae record, brought to 500 ppi. */
export function templateFromView(view: FingerMinutiaeView): Template {
  const xScale = scaleOf(view.xPixelsPerCm);
  const yScale = scaleOf(view.yPixelsPerCm);
  return {
    width: Math.ceil(view.width * xScale),
    height: Math.ceil(view.height * yScale),
    minutiae: view.minutiae.map(
      (minutia): Minutia => ({
        x: minutia.x * xScale,
        y: minutia.y * yScale,
        angleDegrees: minutia.angleDegrees,
        type: minutia.type === 'other' ? 'unknown' : minutia.type,
        quality: qualityOf(minutia),
      }),
    ),
    quality: Math.min(100, view.qualities[0]?.score ?? 0),
  };
}

/** 197 pixels/cm is how records spell 500 pixels/inch; a density of 0 states nothing. */
function scaleOf(pixelsPerCm: number): number {
  if (pixelsPerCm === 0) return 1;
  const ppi = pixelsPerCm * cmPerInch;
  return Math.abs(ppi - templatePpi) < cmPerInch ? 1 : templatePpi / ppi;
}

function qualityOf({ quality }: RecordMinutia): number {
  return quality >= 1 && quality <= 100 ? quality : unreportedQuality;
}

/** A template from the minutiae of a Type-9 record, whichever of the three forms they have. */
export function templateFromType9(found: Type9Minutiae): Template {
  const scale = templatePpi / mmPerInch;
  return {
    width: Math.ceil(found.widthMm * scale) + 1,
    height: Math.ceil(found.heightMm * scale) + 1,
    minutiae: found.minutiae.map(({ xMm, yMm, angleDegrees, type, quality }) => ({
      x: xMm * scale,
      y: yMm * scale,
      angleDegrees,
      type,
      quality: quality ?? unreportedQuality,
    })),
    quality: unreportedQuality,
  };
}
