import type { GrayImage } from '@whorl/codecs';
import { extract } from '../../extraction/extract.ts';
import type { Minutia } from '../../template.ts';
import { templatePpi } from '../../template.ts';
import { downsample } from '../downsample.ts';
import { measureRidgeEnergy } from '../ridge-energy.ts';
import { type PalmPart, palmParts } from './palm-parts.ts';
import { cutTiles, type PalmTile } from './palm-tiles.ts';

/** A cell counts as ridge from here on; palms print fainter than fingertips. */
const ridgenessMin = 0.3;
/** A tile with less ridge than this share of its cells is paper. */
const ridgeShareMin = 0.04;
/** Two minutiae of neighbouring tiles nearer than this and as much alike in direction are one. */
const sameMinutiaPixels = 6;
const sameMinutiaDegrees = 25;

/**
 * A palm of any size to overlapping parts, each a template: more minutiae than one template holds,
 * and a mark shows a part only. Extracted tile by tile, so memory stays that of one tile.
 */
export function extractPalm(image: GrayImage): readonly PalmPart[] {
  const scale = templatePpi / image.resolution.ppi;
  const minutiae = joinTiles(cutTiles(image).map(extractTile));
  return palmParts(minutiae, Math.round(image.width * scale), Math.round(image.height * scale));
}

/** Minutiae of the core of a tile, in the coordinates of the palm. */
function extractTile({ image, offsetX, offsetY, core }: PalmTile): readonly Minutia[] {
  if (!hasRidges(image)) return [];
  return extract(image)
    .minutiae.map((minutia) => ({ ...minutia, x: minutia.x + offsetX, y: minutia.y + offsetY }))
    .filter(({ x, y }) => x >= core.left && x < core.right && y >= core.top && y < core.bottom);
}

function hasRidges(image: GrayImage): boolean {
  const { values } = measureRidgeEnergy(downsample(image)).ridgeness;
  const ridgeCount = values.reduce((count, value) => count + (value >= ridgenessMin ? 1 : 0), 0);
  return ridgeCount >= ridgeShareMin * values.length;
}

/** What two tiles found on both sides of their common border is kept once. */
function joinTiles(tiles: readonly (readonly Minutia[])[]): readonly Minutia[] {
  const joined: Minutia[] = [];
  for (const minutiae of tiles) {
    const known = [...joined];
    joined.push(...minutiae.filter((minutia) => !known.some((other) => isSame(minutia, other))));
  }
  return joined;
}

function isSame(a: Minutia, b: Minutia): boolean {
  if (Math.hypot(a.x - b.x, a.y - b.y) > sameMinutiaPixels) return false;
  const turn = Math.abs(a.angleDegrees - b.angleDegrees) % 360;
  return Math.min(turn, 360 - turn) <= sameMinutiaDegrees;
}
