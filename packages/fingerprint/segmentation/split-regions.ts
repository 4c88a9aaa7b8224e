import { type FingerAxes, fingerAxes } from './finger-frame.ts';
import { cellMm, type RidgeCell, type RidgeRegion } from './ridge-regions.ts';

/** A part that is split off is at least this wide, mm: half a narrow finger, cut by the border. */
const partWidthMmMin = 4;
/** No finger pressed flat is wider than this; a wider region is several, mm. */
const fingerWidthMmMax = 25;
/** Touching fingers leave less ridge where they touch: at most this share of what both sides have. */
const valleyShareMax = 0.65;
/** The share allowed where the region is too wide for one finger. */
const wideValleyShareMax = 0.9;

/** Regions of several fingers that touch are cut between the fingers. */
export function splitRegions(
  regions: readonly RidgeRegion[],
  rotationDegrees: number,
): readonly RidgeRegion[] {
  const axes = fingerAxes(rotationDegrees);
  return regions.flatMap((region) => splitRegion(region, axes));
}

function splitRegion(region: RidgeRegion, axes: FingerAxes): RidgeRegion[] {
  const cut = findCut(region.cells, axes);
  if (cut === undefined) return [region];
  const isLeft = (cell: RidgeCell): boolean => axes.across(cell) < cut;
  const left = { cells: region.cells.filter(isLeft) };
  const right = { cells: region.cells.filter((cell) => !isLeft(cell)) };
  return [...splitRegion(left, axes), ...splitRegion(right, axes)];
}

/** Where the region has the least ridge between two fingers, mm across; nothing for one finger. */
function findCut(cells: readonly RidgeCell[], { across }: FingerAxes): number | undefined {
  const { start, amounts } = ridgeAcross(cells, across);
  const margin = Math.ceil(partWidthMmMin / cellMm);
  const limit = amounts.length * cellMm > fingerWidthMmMax ? wideValleyShareMax : valleyShareMax;
  let best: number | undefined;
  let bestShare = limit;
  for (let i = margin; i < amounts.length - margin; i++) {
    const left = Math.max(...amounts.slice(0, i));
    const right = Math.max(...amounts.slice(i + 1));
    const share = amounts[i]! / Math.min(left, right);
    if (share >= bestShare) continue;
    bestShare = share;
    best = i;
  }
  return best === undefined ? undefined : start + (best + 0.5) * cellMm;
}

/** Ridge in each stripe of a cell's width, smoothed over three. */
function ridgeAcross(cells: readonly RidgeCell[], across: FingerAxes['across']) {
  const places = cells.map(across);
  const start = Math.min(...places);
  const count = Math.floor((Math.max(...places) - start) / cellMm) + 1;
  const raw = new Float64Array(count);
  for (const [i, cell] of cells.entries()) {
    raw[Math.floor((places[i]! - start) / cellMm)]! += cell.ridgeness;
  }
  const at = (i: number): number => raw[Math.min(count - 1, Math.max(0, i))]!;
  const amounts = Array.from(raw, (value, i) => (at(i - 1) + 2 * value + at(i + 1)) / 4);
  return { start, amounts };
}
