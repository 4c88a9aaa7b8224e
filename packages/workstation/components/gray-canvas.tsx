import { type ReactNode, useEffect, useRef } from 'react';
import type { PrintMap } from '../viewer/print-picture.ts';
import { clarityRaster, rasterOf } from '../viewer/raster.ts';
import { noTint, plainTone } from '../viewer/tone.ts';

interface Gray {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Gray pixels on the page; with a map of clarity, that over them. */
export function GrayCanvas({
  image,
  clarity,
  label,
}: {
  readonly image: Gray;
  readonly clarity?: PrintMap | undefined;
  readonly label?: string;
}): ReactNode {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d')!;
    const unitSize = { width: image.width, height: image.height };
    context.drawImage(rasterOf({ ...image, unitSize }, plainTone, noTint), 0, 0);
    if (clarity) context.drawImage(clarityRaster(clarity), clarity.left, clarity.top);
  }, [image, clarity]);
  return <canvas ref={ref} className="gray" role="img" aria-label={label} aria-hidden={!label} />;
}
