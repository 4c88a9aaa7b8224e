import type { GrayImage } from '@whorl/codecs';
import { boxMean } from './box-mean.ts';
import {
  cellMoments,
  deviations,
  markAbove,
  markFrom,
  paintCells,
  tally,
} from './foreground-cells.ts';
import { type BitMap, type FloatMap, type MapRoom, ownMaps } from './maps.ts';
import { fillHoles, keepLargeRegions } from './regions.ts';

/** Radius of the window whose contrast tells finger from background, cells: 20 pixels across, two ridge periods. */
const contrastRadiusCells = 2;
/** Foreground has at least this share of the contrast that the clearest tenth of the image has. */
const contrastShareMin = 0.25;
/** Paper grain and sensor noise stay below this contrast, gray levels. */
const contrastGrayLevelsMin = 4;
/** Radius of the window in which most cells must agree, cells. */
const majorityRadiusCells = 2;
/** Share of that window that must be finger: above a half, because contrast reaches over the edge. */
const majorityShare = 0.6;
/** Islands below this share of the largest region are smudges, not a second part of the finger. */
const islandShareMin = 0.15;

/** Where there is finger: enough contrast round about, without islands and holes. */
export function segmentForeground(image: GrayImage, room: MapRoom = ownMaps): BitMap {
  const contrast = localContrast(image, room);
  const threshold = Math.max(contrastGrayLevelsMin, contrastShareMin * upperDecile(contrast));
  const candidate = markFrom(contrast, threshold, room);
  const majority = boxMean(candidate, majorityRadiusCells, room);
  const mask = markAbove(majority, majorityShare, room);
  const large = keepLargeRegions(mask, islandShareMin, room);
  return paintCells(fillHoles(large, room), image, room);
}

/** Standard deviation of the gray levels in a window round each cell. */
function localContrast(image: GrayImage, room: MapRoom): FloatMap {
  const { means, squares } = cellMoments(image, room);
  const window = (map: FloatMap) => boxMean(map, contrastRadiusCells, room);
  return deviations({ means: window(means), squares: window(squares) }, room);
}

function upperDecile(contrast: FloatMap): number {
  const bins = tally(contrast);
  let above = 0;
  for (let bin = 255; bin > 0; bin--) {
    above += bins[bin]!;
    if (above >= contrast.values.length / 10) return bin / 2;
  }
  return 0;
}
