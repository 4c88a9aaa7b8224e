/** A step of the engine that can be left out, by a module in whose place another one stands. */
export interface Step {
  readonly name: string;
  readonly stage: 'extraction' | 'matching';
  /** What is done in its place. */
  readonly instead: string;
  /** The module below packages/fingerprint. */
  readonly module: string;
  /** The export that is replaced. */
  readonly exportName: string;
  /** JavaScript of the export; the module itself is at hand as `whole`. */
  readonly code: string;
}

/**
 * Steps in the order in which the engine takes them. Each is replaced as little as can be: it hands on what it was
 * given, or says the same of every place. Nothing in the engine knows of it.
 */
export const steps: readonly Step[] = [
  {
    name: 'foreground',
    stage: 'extraction',
    instead: 'all of the rectangle round the finger',
    module: 'extraction/foreground.ts',
    exportName: 'segmentForeground',
    code: `(image) => {
      const { width, height, bits } = whole.segmentForeground(image);
      let [left, right, top, bottom] = [width, -1, height, -1];
      for (let i = 0; i < bits.length; i++) {
        if (bits[i] === 0) continue;
        const [x, y] = [i % width, Math.floor(i / width)];
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
      const rectangle = new Uint8Array(width * height);
      for (let y = top; y <= bottom; y++) rectangle.fill(1, y * width + left, y * width + right + 1);
      return { width, height, bits: rectangle };
    }`,
  },
  {
    name: 'local normalization',
    stage: 'extraction',
    instead: 'one mean and one contrast for the whole finger',
    module: 'extraction/normalize.ts',
    exportName: 'normalize',
    code: `({ width, height, pixels }, { bits }) => {
      let [count, sum, squares] = [0, 0, 0];
      for (let i = 0; i < bits.length; i++) {
        const darkness = 255 - pixels[i];
        if (bits[i]) { count++; sum += darkness; squares += darkness * darkness; }
      }
      const mean = sum / count;
      const deviation = Math.sqrt(squares / count - mean * mean) || 1;
      const value = (_, i) => (bits[i] ? Math.max(-1.8, Math.min(1.8, (255 - pixels[i] - mean) / deviation)) : 0);
      return { width, height, values: Float32Array.from(bits, value) };
    }`,
  },
  {
    name: 'measured ridge period',
    stage: 'extraction',
    instead: 'nine pixels everywhere',
    module: 'extraction/ridge-period.ts',
    exportName: 'estimateRidgePeriod',
    code: `(...given) => {
      const period = whole.estimateRidgePeriod(...given);
      return { ...period, grid: { ...period.grid, values: period.grid.values.map(() => 9) } };
    }`,
  },
  {
    name: 'first filtering',
    stage: 'extraction',
    instead: 'the second look at directions sees dots and scratches too',
    module: 'extraction/ridge-filter.ts',
    exportName: 'filterRidges',
    code: '((calls) => (...given) => (calls++ % 2 === 0 ? given[0] : whole.filterRidges(...given)))(0)',
  },
  {
    name: 'near look at directions',
    stage: 'extraction',
    instead: 'directions as smooth as at the first look',
    module: 'extraction/orientation.ts',
    exportName: 'estimateOrientation',
    code: '(ridges) => whole.estimateOrientation(ridges, whole.coarseSmoothing)',
  },
  {
    name: 'ridge filter',
    stage: 'extraction',
    instead: 'ridges as they are, after normalization',
    module: 'extraction/ridge-filter.ts',
    exportName: 'filterRidges',
    code: '((calls) => (...given) => (calls++ % 2 === 1 ? given[0] : whole.filterRidges(...given)))(0)',
  },
  {
    name: 'spurs',
    stage: 'extraction',
    instead: 'side branches stay',
    module: 'extraction/remove-spurs.ts',
    exportName: 'removeSpurs',
    code: '(skeleton) => skeleton',
  },
  {
    name: 'fragments',
    stage: 'extraction',
    instead: 'ends of short pieces stay',
    module: 'extraction/ending-filters.ts',
    exportName: 'dropFragments',
    code: '(endings) => [...endings]',
  },
  {
    name: 'gaps',
    stage: 'extraction',
    instead: 'ends that face each other stay',
    module: 'extraction/ending-filters.ts',
    exportName: 'dropGaps',
    code: '(endings) => [...endings]',
  },
  {
    name: 'border',
    stage: 'extraction',
    instead: 'ends at the edge of the print stay',
    module: 'extraction/ending-filters.ts',
    exportName: 'dropBorder',
    code: '(endings) => [...endings]',
  },
  {
    name: 'quality of minutiae',
    stage: 'extraction',
    instead: 'all of quality 50',
    module: 'extraction/minutia-from-ending.ts',
    exportName: 'minutiaFromEnding',
    code: '(...given) => ({ ...whole.minutiaFromEnding(...given), quality: 50 })',
  },
  {
    name: 'relaxation',
    stage: 'matching',
    instead: 'pairs keep their own similarity',
    module: 'matching/relaxation.ts',
    exportName: 'relax',
    code: '({ similarity, count }) => similarity.slice(0, count)',
  },
  {
    name: 'stretching',
    stage: 'matching',
    instead: 'prints laid on each other as if rigid',
    module: 'matching/stretch.ts',
    exportName: 'stretch',
    code: '(laid) => laid',
  },
  {
    name: 'support polygon',
    stage: 'matching',
    instead: 'skin that the other print does not show counts against',
    module: 'matching/support-polygon.ts',
    exportName: 'isInside',
    code: '() => true',
  },
];
