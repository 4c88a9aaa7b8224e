import type { GrayImage } from '@whorl/codecs';
import { templatePpi } from '../../template.ts';

/** Side of the tiles that are extracted one by one, pixels at 500 ppi: 30 mm. */
const tilePixels = 600;
/** Skin round a tile that is extracted with it, so that no ridge ends at its border, pixels: 3 mm. */
const marginPixels = 60;

/** A piece of a large image, with the skin round it. */
export interface PalmTile {
  readonly image: GrayImage;
  /** Where the piece with its margin begins in the palm, pixels at 500 ppi. */
  readonly offsetX: number;
  readonly offsetY: number;
  /** The piece itself in the palm, pixels at 500 ppi: right and bottom excluded. */
  readonly core: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** Cuts an image into tiles whose cores cover it once. */
export function cutTiles(image: GrayImage): readonly PalmTile[] {
  const scale = image.resolution.ppi / templatePpi;
  const columns = Math.max(1, Math.ceil(image.width / scale / tilePixels));
  const rows = Math.max(1, Math.ceil(image.height / scale / tilePixels));
  const tiles: PalmTile[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, top] = [column * tilePixels, row * tilePixels];
      const [right, bottom] = [left + tilePixels, top + tilePixels];
      // Rounded to whole pixels of the image, so that the offset at 500 ppi is exact.
      const x = Math.max(0, Math.round((left - marginPixels) * scale));
      const y = Math.max(0, Math.round((top - marginPixels) * scale));
      const endX = Math.min(image.width, Math.round((right + marginPixels) * scale));
      const endY = Math.min(image.height, Math.round((bottom + marginPixels) * scale));
      tiles.push({
        image: cropRectangle(image, x, y, endX - x, endY - y),
        offsetX: x / scale,
        offsetY: y / scale,
        core: { left, top, right, bottom },
      });
    }
  }
  return tiles;
}

/** An upright piece of an image; it must lie within it. */
export function cropRectangle(
  image: GrayImage,
  left: number,
  top: number,
  width: number,
  height: number,
): GrayImage {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * image.width + left;
    pixels.set(image.pixels.subarray(start, start + width), y * width);
  }
  return { width, height, pixels, resolution: image.resolution };
}
