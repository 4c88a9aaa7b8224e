/** Numbers along one axis whose means over stretches are asked for again and again. */
export interface Profile {
  readonly length: number;
  /** The mean over a stretch, 0 beyond the ends. */
  readonly mean: (from: number, to: number) => number;
}

export function profileOf(values: Float32Array): Profile {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  const clamp = (at: number): number => Math.min(values.length, Math.max(0, Math.round(at)));
  return {
    length: values.length,
    mean: (from, to) => {
      const [first, last] = [clamp(from), clamp(to)];
      return last > first ? (sums[last]! - sums[first]!) / (last - first) : 0;
    },
  };
}

/** Values as shares of what the fullest tenth reaches, so that weak and strong prints count alike. */
export function normalized(values: Float32Array): Float32Array {
  const full = values.toSorted()[Math.floor(0.9 * values.length)] ?? 0;
  return full > 0 ? values.map((value) => Math.min(1, value / full)) : values;
}

/** Every value the greatest of itself and its neighbours: a line may lie between two pixels. */
export function widened(values: Float32Array): Float32Array {
  return values.map((value, i) => Math.max(value, values[i - 1] ?? 0, values[i + 1] ?? 0));
}
