import type { Comparison, Template } from '@whorl/fingerprint';
import { formatRate } from '../format-rate.ts';
import { escapeXml } from './escape-xml.ts';
import { minutiaMark, svgNumber as n, type PairMark } from './minutia-mark.ts';
import type { PrintImage } from './print-image.ts';
import { scoreTerms, scoreTermsHeight } from './score-terms.ts';

/** One side of the picture. */
export interface PictureSide {
  readonly label: string;
  readonly template: Template;
  readonly image: PrintImage | undefined;
}

export interface MatchPictureOptions {
  /** The terms of the score below the prints, for those who ask why. */
  readonly withTerms?: boolean;
}

/** The picture is read on a screen: so many screen pixels a pixel at 500 ppi. */
const screenScale = 1.5;
const edgePixels = 12;
const gapPixels = 20;
const headPixels = 82;
const footPixels = 34;
/** Room for the sentence beside the verdict. */
const contentWidthMin = 560;
/** The mean of bold letters of a wide fallback font; what is wider still is cut at the edge of its print. */
const letterPixels = 9.2;
const labelPixels = 20;
/** Green only for a match: nobody in a hurry may read a chance pairing as one. */
const matchColor = '#0b7a4b';
const noMatchColor = '#b45309';

/**
 * Both prints side by side at the same scale, with the verdict, and the paired minutiae joined and
 * numbered as in a charted enlargement: number i is pair i of the comparison. An SVG document.
 */
export function matchPicture(
  left: PictureSide,
  right: PictureSide,
  comparison: Comparison,
  isMatch: boolean,
  { withTerms = false }: MatchPictureOptions = {},
): string {
  const [leftSize, rightSize] = [sizeOf(left), sizeOf(right)];
  const contentWidth = leftSize.width + gapPixels + rightSize.width;
  const width = Math.ceil(Math.max(contentWidth, contentWidthMin) + 2 * edgePixels);
  const printHeight = Math.ceil(Math.max(leftSize.height, rightSize.height));
  const terms = withTerms ? comparison.terms : [];
  const legendY = headPixels + printHeight + footPixels - 12;
  const height = headPixels + printHeight + footPixels + scoreTermsHeight(terms);
  const leftX = (width - contentWidth) / 2;
  const rightX = leftX + leftSize.width + gapPixels;
  const color = isMatch ? matchColor : noMatchColor;
  const title = `${left.label} and ${right.label}: ${isMatch ? 'match' : 'no match'}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * screenScale}" height="${height * screenScale}" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, 'DejaVu Sans', sans-serif" font-size="13">
<title>${escapeXml(title)}</title>
<rect width="${width}" height="${height}" fill="#f4f5f7"/>
${verdict(comparison, isMatch, color)}
${sideLabel(left, leftX)}
${sideLabel(right, rightX)}
<g transform="translate(0 ${headPixels})">
${sideImage(left, leftX)}
${sideImage(right, rightX)}
${links(left, right, leftX, rightX, comparison, color)}
${sideMinutiae(left, leftX, pairMarks(comparison, 'probeIndex', color))}
${sideMinutiae(right, rightX, pairMarks(comparison, 'referenceIndex', color))}
</g>
${legend(leftX, legendY, color)}
${scoreTerms(terms, edgePixels, legendY + 12, width - 2 * edgePixels)}
</svg>
`;
}

function verdict(comparison: Comparison, isMatch: boolean, color: string): string {
  const { score, falseMatchRate, pairs } = comparison;
  const word = isMatch ? 'MATCH' : 'NO MATCH';
  const pillWidth = 24 + word.length * 9.5;
  const textX = edgePixels + pillWidth + 12;
  return `<rect x="${edgePixels}" y="12" width="${n(pillWidth)}" height="34" rx="6" fill="${color}"/>
<text x="${n(edgePixels + pillWidth / 2)}" y="34" text-anchor="middle" font-weight="700" fill="#fff">${word}</text>
<text x="${n(textX)}" y="26" fill="#111">${escapeXml(`Different fingers score this high: ${formatRate(falseMatchRate)}`)}</text>
<text x="${n(textX)}" y="43" font-size="12" fill="#4b5563">${escapeXml(`score ${score.toFixed(1)} · ${pairs.length} paired minutiae · a proposal: an examiner decides`)}</text>`;
}

/** A label keeps to the width of its print, so that long ones do not run into each other. */
function sideLabel(side: PictureSide, x: number): string {
  const { width } = sizeOf(side);
  const text = escapeXml(cutFront(side.label, Math.max(1, Math.floor(width / letterPixels))));
  const box = `x="${n(x)}" y="${headPixels - 9 - labelPixels + 5}" width="${n(width)}" height="${labelPixels}"`;
  return `<svg ${box}><title>${escapeXml(side.label)}</title><text y="${labelPixels - 5}" font-weight="600" fill="#111">${text}</text></svg>`;
}

/** The end of a path says most. */
function cutFront(text: string, lettersMax: number): string {
  return text.length <= lettersMax ? text : `…${text.slice(1 - lettersMax)}`;
}

function legend(x: number, y: number, color: string): string {
  const mark = (at: number, type: 'ending' | 'bifurcation', pair?: PairMark) =>
    minutiaMark({ x: at, y: y - 4, angleDegrees: 0, type, quality: 100 }, 0, pair);
  const text = (at: number, words: string) =>
    `<text x="${n(at)}" y="${y}" font-size="12" fill="#374151">${words}</text>`;
  return [
    mark(x + 8, 'ending') + text(x + 24, 'ridge ending'),
    mark(x + 118, 'bifurcation') + text(x + 134, 'bifurcation'),
    mark(x + 228, 'ending', { number: 1, color }) +
      text(x + 244, 'paired: same number on both prints'),
  ].join('\n');
}

function links(
  left: PictureSide,
  right: PictureSide,
  leftX: number,
  rightX: number,
  { pairs }: Comparison,
  color: string,
): string {
  const lines = pairs.map(({ probeIndex, referenceIndex }) => {
    const from = left.template.minutiae[probeIndex]!;
    const to = right.template.minutiae[referenceIndex]!;
    return `<path d="M${n(leftX + from.x)} ${n(from.y)}L${n(rightX + to.x)} ${n(to.y)}"/>`;
  });
  return `<g stroke="${color}" stroke-width="0.9" stroke-opacity="0.5">${lines.join('')}</g>`;
}

function pairMarks(
  { pairs }: Comparison,
  side: 'probeIndex' | 'referenceIndex',
  color: string,
): ReadonlyMap<number, PairMark> {
  return new Map(pairs.map((pair, i) => [pair[side], { number: i + 1, color }]));
}

function sizeOf({ template, image }: PictureSide) {
  return { width: image?.width ?? template.width, height: image?.height ?? template.height };
}

function sideImage(side: PictureSide, x: number): string {
  const { width, height } = sizeOf(side);
  const box = `x="${n(x)}" y="0" width="${n(width)}" height="${n(height)}"`;
  const frame = `<rect ${box} fill="${side.image ? 'none' : '#fff'}" stroke="#c6cad2"/>`;
  return side.image ? `<image ${box} href="${side.image.url}"/>${frame}` : frame;
}

/** Paired minutiae come last, so that no other mark covers them. */
function sideMinutiae(side: PictureSide, x: number, pairs: ReadonlyMap<number, PairMark>): string {
  const order = side.template.minutiae.map((minutia, index) => ({
    minutia,
    pair: pairs.get(index),
  }));
  const sorted = order.toSorted(
    (a, b) => Number(a.pair !== undefined) - Number(b.pair !== undefined),
  );
  return sorted.map(({ minutia, pair }) => minutiaMark(minutia, x, pair)).join('\n');
}
