import type { GrayImage } from '@whorl/codecs';
import { normal, type Random, uniform } from '../../synthesis/random.ts';
import { sampleBilinear } from '../../synthesis/sample.ts';
import type { InkCanvas } from './ink-canvas.ts';

/** How a card lies on the scanner. */
export interface CardScanOptions {
  readonly ppi: number;
  /** Counter-clockwise. */
  readonly skewDegrees: number;
  /** Deviation of a pixel, gray levels. */
  readonly noise: number;
  /** What the scan shows round the sheet, millimetres. */
  readonly borderMm: number;
}

const canvasPpi = 500;
/** Gray level of the scanner's lid. */
const lid = 252;
const noiseTableSize = 65_536;

/** Where a place of the card (pixels at 500 ppi) lies in its scan. */
export function cardPlace(
  { width, height }: Pick<InkCanvas, 'width' | 'height'>,
  options: CardScanOptions,
): (x: number, y: number) => readonly [x: number, y: number] {
  const { cosine, sine, scale, scanWidth, scanHeight } = geometry(width, height, options);
  return (x, y) => {
    const [across, along] = [(x - width / 2) * scale, (y - height / 2) * scale];
    return [
      scanWidth / 2 + across * cosine + along * sine,
      scanHeight / 2 + along * cosine - across * sine,
    ];
  };
}

/** The sheet as a flat-bed scanner shows it. */
export function scanCard(canvas: InkCanvas, options: CardScanOptions, random: Random): GrayImage {
  const { width, height } = canvas;
  const { cosine, sine, scale, scanWidth, scanHeight } = geometry(width, height, options);
  const paper = uniform(random, 225, 248);
  const ink = uniform(random, 30, 80);
  const noises = Float32Array.from({ length: noiseTableSize }, () => normal(random));
  const pixels = new Uint8Array(scanWidth * scanHeight);
  for (let row = 0; row < scanHeight; row++) {
    const along = (row + 0.5 - scanHeight / 2) / scale;
    let at = Math.floor(random() * noiseTableSize);
    for (let column = 0; column < scanWidth; column++) {
      const across = (column + 0.5 - scanWidth / 2) / scale;
      const x = across * cosine - along * sine + width / 2 - 0.5;
      const y = across * sine + along * cosine + height / 2 - 0.5;
      const isOnCard = x >= 0 && y >= 0 && x <= width - 1 && y <= height - 1;
      const level = isOnCard ? paper + sampleBilinear(canvas, x, y) * (ink - paper) : lid;
      at = (at + 7919) % noiseTableSize;
      const noisy = level + options.noise * noises[at]!;
      pixels[row * scanWidth + column] = Math.max(0, Math.min(255, Math.round(noisy)));
    }
  }
  const resolution = { ppi: options.ppi, source: 'stated' } as const;
  return { width: scanWidth, height: scanHeight, pixels, resolution };
}

function geometry(width: number, height: number, options: CardScanOptions) {
  const scale = options.ppi / canvasPpi;
  const border = (2 * options.borderMm * options.ppi) / 25.4;
  return {
    scale,
    scanWidth: Math.round(width * scale + border),
    scanHeight: Math.round(height * scale + border),
    cosine: Math.cos((options.skewDegrees * Math.PI) / 180),
    sine: Math.sin((options.skewDegrees * Math.PI) / 180),
  };
}
