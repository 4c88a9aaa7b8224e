const binCount = 64;

/** The value that parts a mixture of two kinds best (Otsu 1979): largest variance between them. */
export function otsuThreshold(values: Float32Array): number {
  const max = values.reduce((most, value) => Math.max(most, value), 0);
  if (max <= 0) return 0;
  const bins = new Float64Array(binCount);
  for (const value of values) bins[Math.min(binCount - 1, Math.floor((value / max) * binCount))]!++;
  const total = values.length;
  const sum = bins.reduce((all, count, bin) => all + count * bin, 0);
  let [below, sumBelow, best, threshold] = [0, 0, -1, 0];
  for (const [bin, count] of bins.entries()) {
    below += count;
    sumBelow += count * bin;
    if (below === 0 || below === total) continue;
    const step = sumBelow / below - (sum - sumBelow) / (total - below);
    const variance = below * (total - below) * step ** 2;
    if (variance <= best) continue;
    best = variance;
    threshold = bin + 1;
  }
  return (threshold / binCount) * max;
}
