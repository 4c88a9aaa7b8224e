import { boxMean } from './box-mean.ts';
import { createFloatMap, type FloatMap } from './maps.ts';

/** Radius of each of the smoothing passes of the structure tensor, pixels. */
const smoothingRadiiPixels = [5, 5] as const;
/** Radius of the wide smoothing that fills in where the near one finds no common direction, pixels. */
const wideRadiusPixels = 14;
/** Weight of the wide field against the near one. */
const wideWeight = 0.35;

/**
 * The ridge orientation field as a doubled-angle vector a pixel (cos 2θ, sin 2θ) · coherence, where
 * θ is the direction of the ridge in image coordinates (y down) and coherence runs from 0 to 1.
 */
export interface OrientationField {
  readonly cosine: FloatMap;
  readonly sine: FloatMap;
  readonly coherence: FloatMap;
}

/**
 * Structure tensor of the gradients (Kass & Witkin 1987; Bazen & Gerez, TPAMI 2002), smoothed twice
 * and helped out by a wider neighbourhood where scratches and noise leave no common direction.
 */
export function estimateOrientation(ridges: FloatMap): OrientationField {
  const tensor = gradientTensor(ridges);
  const near = smoothTensor(tensor, smoothingRadiiPixels);
  const nearField = toField(near);
  const wide = smoothTensor(
    { xx: nearField.cosine, xy: nearField.sine, energy: nearField.coherence },
    [wideRadiusPixels],
  );
  return blend(nearField, wide.xx, wide.xy);
}

interface Tensor {
  /** Gy² - Gx²: the doubled-angle cosine of the ridge direction. */
  readonly xx: FloatMap;
  /** -2 Gx Gy: the doubled-angle sine. */
  readonly xy: FloatMap;
  /** Gx² + Gy². */
  readonly energy: FloatMap;
}

function gradientTensor(ridges: FloatMap): Tensor {
  const { width, height, values } = ridges;
  const xx = createFloatMap(width, height);
  const xy = createFloatMap(width, height);
  const energy = createFloatMap(width, height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const topLeft = values[i - width - 1]!;
      const topRight = values[i - width + 1]!;
      const bottomLeft = values[i + width - 1]!;
      const bottomRight = values[i + width + 1]!;
      // Scharr's weights (3, 10, 3) keep the angle of a gradient true to a fraction of a degree.
      const gx =
        3 * (topRight - topLeft + bottomRight - bottomLeft) +
        10 * (values[i + 1]! - values[i - 1]!);
      const gy =
        3 * (bottomLeft - topLeft + bottomRight - topRight) +
        10 * (values[i + width]! - values[i - width]!);
      xx.values[i] = gy * gy - gx * gx;
      xy.values[i] = -2 * gx * gy;
      energy.values[i] = gx * gx + gy * gy;
    }
  }
  return { xx, xy, energy };
}

function smoothTensor(tensor: Tensor, radiiPixels: readonly number[]): Tensor {
  const smooth = (map: FloatMap): FloatMap => radiiPixels.reduce(boxMean, map);
  return { xx: smooth(tensor.xx), xy: smooth(tensor.xy), energy: smooth(tensor.energy) };
}

/** Divides by the energy, so that strong edges speak no louder than faint ridges. */
function toField(tensor: Tensor): OrientationField {
  const { width, height } = tensor.xx;
  const cosine = createFloatMap(width, height);
  const sine = createFloatMap(width, height);
  const coherence = createFloatMap(width, height);
  for (let i = 0; i < cosine.values.length; i++) {
    const energy = tensor.energy.values[i]!;
    if (energy <= 1e-6) continue;
    const c = tensor.xx.values[i]! / energy;
    const s = tensor.xy.values[i]! / energy;
    cosine.values[i] = c;
    sine.values[i] = s;
    coherence.values[i] = Math.sqrt(c * c + s * s);
  }
  return { cosine, sine, coherence };
}

function blend(near: OrientationField, wideCosine: FloatMap, wideSine: FloatMap): OrientationField {
  const { width, height } = near.cosine;
  const cosine = createFloatMap(width, height);
  const sine = createFloatMap(width, height);
  for (let i = 0; i < cosine.values.length; i++) {
    cosine.values[i] = near.cosine.values[i]! + wideWeight * wideCosine.values[i]!;
    sine.values[i] = near.sine.values[i]! + wideWeight * wideSine.values[i]!;
  }
  return { cosine, sine, coherence: near.coherence };
}

/** Ridge direction at pixel i in image coordinates (y down), -π/2 to π/2. */
export function orientationAt(field: OrientationField, i: number): number {
  return Math.atan2(field.sine.values[i]!, field.cosine.values[i]!) / 2;
}
