// The hot loops over whole maps of the extraction, some samples at a time. No fused operations, so that a template does
// not depend on the processor. Each function has a twin in the folder above, named there, where the reasons are.

export { boxMean, boxMeanScratch } from './extraction-maps/box-mean';
export { chooseFilters } from './extraction-maps/choose-filters';
export { crop, foregroundBounds } from './extraction-maps/crop';
export { followLine, removeSpurs } from './extraction-maps/follow-lines';
export { cellMoments, deviations, markAbove, markFrom, paintCells, tally } from './extraction-maps/foreground';
export { gradientTensor } from './extraction-maps/gradient-tensor';
export { fillHoles, keepLargeRegions } from './extraction-maps/choose-regions';
export { lineEndings } from './extraction-maps/line-endings';
export { magnitude } from './extraction-maps/magnitude';
export { normalize, normalizeScratch } from './extraction-maps/normalize';
export { blend, orientationField } from './extraction-maps/orientation-field';
export { sampleQuality } from './extraction-maps/quality-terms';
export { filterRidges } from './extraction-maps/ridge-filter';
export { filterScratch } from './extraction-maps/paired-rows';
export { ridgePeriods } from './extraction-maps/ridge-periods';
export { thin } from './extraction-maps/thinning';
export { valleys } from './extraction-maps/valleys';
export { vote } from './extraction-maps/vote';
