import { boxMean } from './box-mean.ts';
import { gradientTensorKernel } from './kernels/gradient-tensor-kernel.ts';
import { blendKernel, orientationFieldKernel } from './kernels/orientation-field-kernel.ts';
import { createFloatMap, type FloatMap, type MapRoom, ownMaps } from './maps.ts';
import type { OrientationField, Tensor } from './orientation-field.ts';

/** Side of the cells that share one direction, pixels: less than half a ridge period. */
export const orientationCellPixels = 4;
/**
 * How widely directions are smoothed: radius of each pass over the structure tensor, then radius and
 * weight of the wide field that fills in where the near one finds no common direction; cells.
 */
export interface OrientationSmoothing {
  readonly radiiCells: readonly number[];
  readonly wideRadiusCells: number;
  readonly wideWeight: number;
}

/** For the raw print: wide enough to see through dots and scratches (best of six tried on FVC set B). */
export const coarseSmoothing: OrientationSmoothing = {
  radiiCells: [2, 2],
  wideRadiusCells: 5,
  wideWeight: 0.7,
};
/** For a print that has been filtered once: near enough to follow the bends at core and delta. */
export const fineSmoothing: OrientationSmoothing = {
  radiiCells: [1, 1],
  wideRadiusCells: 5,
  wideWeight: 0.7,
};

/**
 * Structure tensor of the gradients (Kass & Witkin 1987; Bazen & Gerez, TPAMI 2002), smoothed twice
 * and helped out by a wider neighbourhood where scratches and noise leave no common direction.
 */
export function estimateOrientation(
  ridges: FloatMap,
  { radiiCells, wideRadiusCells, wideWeight }: OrientationSmoothing,
  room: MapRoom = ownMaps,
): OrientationField {
  const tensor = gradientTensor(ridges, room);
  // Divided by the energy, so that strong edges speak no louder than faint ridges.
  const nearField = orientationFieldKernel(smoothTensor(tensor, radiiCells, room), room);
  const wide = (map: FloatMap) => boxMean(map, wideRadiusCells, room);
  const helped = (near: FloatMap) => blendKernel(near, wide(near), wideWeight, room);
  return {
    cosine: helped(nearField.cosine),
    sine: helped(nearField.sine),
    coherence: nearField.coherence,
  };
}

/** Sums of the tensor over each cell. */
export function gradientTensor(ridges: FloatMap, room?: MapRoom): Tensor {
  const width = Math.ceil(ridges.width / orientationCellPixels);
  const height = Math.ceil(ridges.height / orientationCellPixels);
  const [xx, xy, energy] = gradientTensorKernel(ridges, width, height, room);
  return { xx, xy, energy };
}

/** The kernel's twin. */
export function gradientTensorTwin(ridges: FloatMap): Tensor {
  const { width, height, values } = ridges;
  const columns = Math.ceil(width / orientationCellPixels);
  const rows = Math.ceil(height / orientationCellPixels);
  const xx = createFloatMap(columns, rows);
  const xy = createFloatMap(columns, rows);
  const energy = createFloatMap(columns, rows);
  for (let y = 1; y < height - 1; y++) {
    const cellRow = Math.floor(y / orientationCellPixels) * columns;
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
      const cell = cellRow + Math.floor(x / orientationCellPixels);
      xx.values[cell]! += gy * gy - gx * gx;
      xy.values[cell]! += -2 * gx * gy;
      energy.values[cell]! += gx * gx + gy * gy;
    }
  }
  return { xx, xy, energy };
}

function smoothTensor(tensor: Tensor, radiiCells: readonly number[], room: MapRoom): Tensor {
  const smooth = (map: FloatMap): FloatMap =>
    radiiCells.reduce((smoothed, radius) => boxMean(smoothed, radius, room), map);
  return { xx: smooth(tensor.xx), xy: smooth(tensor.xy), energy: smooth(tensor.energy) };
}

/** The kernel's twin. */
export function toFieldTwin(tensor: Tensor): OrientationField {
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

/** The kernel's twin. */
export function blendTwin(near: FloatMap, wide: FloatMap, wideWeight: number): FloatMap {
  const values = near.values.map((value, i) => value + wideWeight * wide.values[i]!);
  return { ...near, values };
}

/** Index of the cell that a pixel lies in. */
export function cellAt(field: OrientationField, x: number, y: number): number {
  const column = Math.floor(x / orientationCellPixels);
  return Math.floor(y / orientationCellPixels) * field.cosine.width + column;
}

/** Ridge direction of a cell in image coordinates (y down), -π/2 to π/2. */
export function orientationOfCell(field: OrientationField, cell: number): number {
  return Math.atan2(field.sine.values[cell]!, field.cosine.values[cell]!) / 2;
}
