import type { Comparison, Template } from '@whorl/fingerprint';
import { minutiaMark, svgNumber as n } from './minutia-mark.ts';
import type { PrintImage } from './print-image.ts';

/** One side of the picture. */
export interface PictureSide {
  readonly label: string;
  readonly template: Template;
  readonly image: PrintImage | undefined;
}

const gapPixels = 24;
const headPixels = 30;
const footPixels = 26;
/** Paired minutiae from poor fit (orange) to good fit (green), readable for the color-blind by lightness. */
const poorFitHue = 30;
const goodFitHue = 150;

/** Both prints side by side at the same scale, with the paired minutiae joined: an SVG document. */
export function matchPicture(
  left: PictureSide,
  right: PictureSide,
  comparison: Comparison,
): string {
  const leftSize = sizeOf(left);
  const rightSize = sizeOf(right);
  const width = Math.ceil(leftSize.width + gapPixels + rightSize.width);
  const height = Math.ceil(Math.max(leftSize.height, rightSize.height)) + headPixels + footPixels;
  const rightX = leftSize.width + gapPixels;
  const fits = comparison.pairs.map(({ fit }) => fit);
  const bestFit = Math.max(...fits, 1e-9);
  const color = (fit: number) => fitColor(fit / bestFit);
  const links = comparison.pairs.map(({ probeIndex, referenceIndex, fit }) => {
    const from = left.template.minutiae[probeIndex]!;
    const to = right.template.minutiae[referenceIndex]!;
    return (
      `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(rightX + to.x)}" y2="${n(to.y)}" ` +
      `stroke="${color(fit)}" stroke-width="1.2" stroke-opacity="0.75"/>`
    );
  });
  const leftPairs = new Map(comparison.pairs.map((pair) => [pair.probeIndex, color(pair.fit)]));
  const rightPairs = new Map(
    comparison.pairs.map((pair) => [pair.referenceIndex, color(pair.fit)]),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13">
<rect width="${width}" height="${height}" fill="#f6f7f9"/>
<text x="4" y="19">${escapeXml(left.label)}</text>
<text x="${n(rightX + 4)}" y="19">${escapeXml(right.label)}</text>
<g transform="translate(0 ${headPixels})">
${sideImage(left, 0)}
${sideImage(right, rightX)}
${sideMinutiae(left, 0, leftPairs)}
${sideMinutiae(right, rightX, rightPairs)}
${links.join('\n')}
</g>
<text x="4" y="${height - 8}" fill="#333">${escapeXml(caption(comparison))}</text>
</svg>
`;
}

function caption({ score, falseMatchRate, pairs }: Comparison): string {
  const rate = falseMatchRate >= 1e-3 ? falseMatchRate.toFixed(3) : falseMatchRate.toExponential(1);
  return `score ${score.toFixed(4)} · false-match rate ${rate} · ${pairs.length} paired minutiae`;
}

function sizeOf({ template, image }: PictureSide) {
  return { width: image?.width ?? template.width, height: image?.height ?? template.height };
}

function sideImage(side: PictureSide, x: number): string {
  const { width, height } = sizeOf(side);
  const box = `x="${n(x)}" y="0" width="${n(width)}" height="${n(height)}"`;
  if (!side.image) return `<rect ${box} fill="#fff" stroke="#ccc"/>`;
  return `<image ${box} href="${side.image.url}"/>`;
}

function sideMinutiae(side: PictureSide, x: number, pairs: ReadonlyMap<number, string>): string {
  return side.template.minutiae
    .map((minutia, index) => minutiaMark(minutia, x, pairs.get(index)))
    .join('\n');
}

function fitColor(share: number): string {
  const hue = poorFitHue + (goodFitHue - poorFitHue) * Math.min(1, Math.max(0, share));
  return `hsl(${hue.toFixed(0)} 85% 38%)`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
