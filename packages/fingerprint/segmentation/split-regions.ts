import { type FingerAxes, fingerAxes } from './finger-frame.ts';
import { cellMm, type RidgeCell, type RidgeRegion } from './ridge-regions.ts';

/** A part that is split off is at least this wide, mm: a narrow finger, cut by the border. */
const partWidthMmMin = 7;
/** No finger pressed flat is wider than this; a wider region is several, mm. */
const fingerWidthMmMax = 24;
/** Touching fingers leave less ridge where they touch: at most this share of what both sides have. */
const valleyShareMax = 0.65;
/** The share allowed where the region is too wide for one finger. */
const wideValleyShareMax = 0.9;
/** Fingers spread, so cuts are tried in directions round that of the hand. */
const turnsDegrees = [0, -5, 5, -10, 10, -15, 15, -20, 20] as const;

/** A straight cut along the finger: what lies left of it is another finger. */
interface Cut {
  readonly across: FingerAxes['across'];
  readonly place: number;
  /** Ridge on the cut as a share of what the poorer side has. */
  readonly share: number;
}

/** Regions of several fingers that touch side by side are cut between the fingers. */
export function splitRegions(
  regions: readonly RidgeRegion[],
  rotationDegrees: number,
): readonly RidgeRegion[] {
  const directions = turnsDegrees.map((turn) => fingerAxes(rotationDegrees + turn).across);
  return regions.flatMap((region) => splitRegion(region, directions));
}

function splitRegion(
  region: RidgeRegion,
  directions: readonly FingerAxes['across'][],
): readonly RidgeRegion[] {
  const cuts = directions.map((across) => bestCut(region.cells, across));
  const [cut] = cuts.filter((found) => found !== undefined).sort((a, b) => a.share - b.share);
  if (!cut) return [region];
  const isLeft = (cell: RidgeCell): boolean => cut.across(cell) < cut.place;
  const left = { cells: region.cells.filter(isLeft) };
  const right = { cells: region.cells.filter((cell) => !isLeft(cell)) };
  return [...splitRegion(left, directions), ...splitRegion(right, directions)];
}

/** Where the region has the least ridge between two fingers; nothing for one finger. */
function bestCut(cells: readonly RidgeCell[], across: FingerAxes['across']): Cut | undefined {
  const { start, amounts } = cellsAcross(cells, across);
  const margin = Math.ceil(partWidthMmMin / cellMm);
  const isWide = amounts.length * cellMm > fingerWidthMmMax;
  let best: Cut | undefined;
  let bestShare: number = isWide ? wideValleyShareMax : valleyShareMax;
  for (let i = margin; i < amounts.length - margin; i++) {
    const left = Math.max(...amounts.slice(0, i));
    const right = Math.max(...amounts.slice(i + 1));
    const share = amounts[i]! / Math.min(left, right);
    if (share >= bestShare) continue;
    bestShare = share;
    best = { across, place: start + (i + 0.5) * cellMm, share };
  }
  return best;
}

/**
 * Cells in each stripe of a cell's width, smoothed over three. They count alike, however clear the
 * ridges in them: a poorly printed streak is no gap between fingers.
 */
function cellsAcross(cells: readonly RidgeCell[], across: FingerAxes['across']) {
  const places = cells.map(across);
  const start = Math.min(...places);
  const count = Math.floor((Math.max(...places) - start) / cellMm) + 1;
  const raw = new Float64Array(count);
  for (const place of places) raw[Math.floor((place - start) / cellMm)]!++;
  const at = (i: number): number => raw[Math.min(count - 1, Math.max(0, i))]!;
  const amounts = Array.from(raw, (value, i) => (at(i - 1) + 2 * value + at(i + 1)) / 4);
  return { start, amounts };
}
