import type { GrayImage } from '@whorl/codecs';

const directionCount = 180;
/** Directions this near to the commonest one count for it, degrees. */
const spreadDegrees = 3;
/** Half the length over which a line is followed, pixels at 500 ppi: ridges bend away before that. */
const reachPixels = 50;
/** Every so many pixels are read on the way. */
const stridePixels = 4;
const grayMiddle = 128;

/**
 * Takes straight lines off an image at 500 ppi: the ruling of a form, the brushing of metal, the
 * grain of wood. Along the commonest direction of the image a long mean is subtracted from each
 * pixel; ridges bend, so they keep nearly all they have. On synthetic marks it brought 20 to 25 in
 * a hundred more to the front than images as they are (tools/evaluate-latents.ts).
 */
export function removeLines(image: GrayImage): GrayImage {
  const { width, height, pixels } = image;
  const angle = commonestDirection(image);
  const steps = stepsAlong(angle);
  const cleaned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (const { dx, dy } of steps) {
        const [px, py] = [x + dx, y + dy];
        if (px < 0 || py < 0 || px >= width || py >= height) continue;
        sum += pixels[py * width + px]!;
        count++;
      }
      const i = y * width + x;
      const level = grayMiddle + pixels[i]! - sum / count;
      cleaned[i] = Math.round(Math.max(0, Math.min(255, level)));
    }
  }
  return { ...image, pixels: cleaned };
}

function stepsAlong(angle: number): readonly { readonly dx: number; readonly dy: number }[] {
  const count = Math.floor(reachPixels / stridePixels);
  return Array.from({ length: 2 * count + 1 }, (_, i) => {
    const along = (i - count) * stridePixels;
    return { dx: Math.round(along * Math.cos(angle)), dy: Math.round(along * Math.sin(angle)) };
  });
}

/** The direction of most edges, radians, y axis down. */
function commonestDirection({ width, height, pixels }: GrayImage): number {
  const lengths = new Float64Array(directionCount);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const [above, below] = [i - width, i + width];
      const falling = pixels[below + 1]! - pixels[above - 1]!;
      const rising = pixels[above + 1]! - pixels[below - 1]!;
      // Sobel's weights: plain differences would favor the directions of the raster.
      const gx = 2 * (pixels[i + 1]! - pixels[i - 1]!) + falling + rising;
      const gy = 2 * (pixels[below]! - pixels[above]!) + falling - rising;
      // A line runs across its gradient.
      const degrees = (Math.atan2(gy, gx) * 180) / Math.PI + 270;
      lengths[Math.floor(degrees) % directionCount]! += Math.hypot(gx, gy);
    }
  }
  const near = (direction: number): number => {
    let sum = 0;
    for (let d = -spreadDegrees; d <= spreadDegrees; d++) {
      sum += lengths[(direction + d + directionCount) % directionCount]!;
    }
    return sum;
  };
  let best = 0;
  for (let direction = 1; direction < directionCount; direction++) {
    if (near(direction) > near(best)) best = direction;
  }
  return ((best + 0.5) * Math.PI) / 180;
}
