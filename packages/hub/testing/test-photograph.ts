import { assumedResolution } from '@whorl/codecs';
import { encodePhotograph } from '@whorl/codecs/image';

/** A picture of nobody, as JPEG: stripes of a color of their own for each seed. */
export function testPhotograph(seed: number, width = 300, height = 400): Promise<Uint8Array> {
  const plane = (channel: number) => {
    const pixels = Uint8Array.from({ length: width * height }, (_, i) => {
      const stripe = Math.floor((i % width) / 20) * (seed + 1) * 37;
      return (stripe + channel * 80) % 256;
    });
    return { width, height, pixels, resolution: assumedResolution };
  };
  return encodePhotograph({ width, height, planes: [plane(0), plane(1), plane(2)] });
}
