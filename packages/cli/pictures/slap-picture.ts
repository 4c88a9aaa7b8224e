import type { GrayImage } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { boxCorners, type SlapFinger } from '@whorl/fingerprint';
import { svgNumber as n } from './minutia-mark.ts';

const fingerNames: readonly string[] = [
  'unknown finger',
  'right thumb',
  'right index',
  'right middle',
  'right ring',
  'right little',
  'left thumb',
  'left index',
  'left middle',
  'left ring',
  'left little',
];

/** Confidences from here on are drawn green, from there on orange, below red. */
const good = 0.6;
const doubtful = 0.3;

/** A slap with the boxes of its fingers, their names and confidences: an SVG document. */
export async function slapPicture(
  image: GrayImage,
  fingers: readonly SlapFinger[],
): Promise<string> {
  const { width, height } = image;
  const png = Buffer.from(await encodeImage(image, 'png')).toString('base64');
  const size = Math.max(10, Math.round(image.resolution.ppi / 20));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="${size}" font-weight="bold">
<image width="${width}" height="${height}" href="data:image/png;base64,${png}"/>
${fingers.map((finger) => fingerMark(finger, size, height)).join('\n')}
</svg>
`;
}

function fingerMark(finger: SlapFinger, size: number, imageHeight: number): string {
  const { position, box, confidence } = finger;
  const color = confidence >= good ? '#0a7d33' : confidence >= doubtful ? '#b35900' : '#c00020';
  const corners = boxCorners(box);
  const points = corners.map(([x, y]) => `${n(x)},${n(y)}`).join(' ');
  const x = Math.max(2, Math.min(...corners.map(([cornerX]) => cornerX)));
  const below = Math.max(...corners.map(([, cornerY]) => cornerY)) + size * 1.1;
  const y = Math.min(imageHeight - 4, below);
  const label = `${position} ${fingerNames[position] ?? ''} · ${confidence.toFixed(2)}`;
  return `<polygon points="${points}" fill="none" stroke="${color}" stroke-width="${n(size / 8)}"/>
<text x="${n(x)}" y="${n(y)}" fill="${color}" stroke="#fff" stroke-width="${n(size / 5)}" paint-order="stroke">${label}</text>`;
}
