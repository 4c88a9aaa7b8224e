import type { ScoreTerm } from '@whorl/fingerprint';
import { escapeXml } from './escape-xml.ts';
import { svgNumber as n } from './minutia-mark.ts';

const rowPixels = 16;
const padPixels = 10;
const namePixels = 210;
const valuePixels = 70;
const addedPixels = 60;
/** Blue speaks for the same finger, orange against it (Okabe and Ito 2008). */
const forColor = '#0072b2';
const againstColor = '#d55e00';

export function scoreTermsHeight(terms: readonly ScoreTerm[]): number {
  return terms.length === 0 ? 0 : terms.length * rowPixels + padPixels;
}

/** The terms of a score, one a row: its name, what was measured, what it added, and that as a bar. */
export function scoreTerms(
  terms: readonly ScoreTerm[],
  x: number,
  y: number,
  width: number,
): string {
  const largest = Math.max(1, ...terms.map(({ contribution }) => Math.abs(contribution)));
  const barsX = x + namePixels + valuePixels + addedPixels + 12;
  const half = Math.max(20, (x + width - barsX) / 2);
  const rows = terms.map(({ name, value, contribution }, i) => {
    const base = y + i * rowPixels + 12;
    const length = (Math.abs(contribution) / largest) * half;
    const left = barsX + half - (contribution < 0 ? length : 0);
    const color = contribution < 0 ? againstColor : forColor;
    const cell = (right: number, text: string) =>
      `<text x="${n(right)}" y="${n(base)}" text-anchor="end">${text}</text>`;
    return (
      `<text x="${n(x)}" y="${n(base)}">${escapeXml(spoken(name))}</text>` +
      cell(x + namePixels + valuePixels, value.toFixed(2)) +
      cell(x + namePixels + valuePixels + addedPixels, signed(contribution)) +
      `<rect x="${n(left)}" y="${n(base - 9)}" width="${n(length)}" height="9" fill="${color}"/>`
    );
  });
  const zero = barsX + half;
  const axis = `<path d="M${n(zero)} ${n(y)}V${n(y + terms.length * rowPixels)}" stroke="#9aa4b2"/>`;
  return `<g font-size="12" fill="#374151">${rows.join('\n')}${axis}</g>`;
}

/** "unpairedQuality" as "unpaired quality". */
function spoken(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
