import type { Minutia } from '@whorl/fingerprint';

const radiusPixels = 4;
const tailPixels = 11;
/** From the minutia to the middle of its number, away from the tail. */
const numberPixels = 11;
const unpairedColor = '#1d4ed8';

/** How a paired minutia stands out: its number is the same on both prints. */
export interface PairMark {
  readonly number: number;
  readonly color: string;
}

/** A ring for an ending, a square for a bifurcation, with a tail along its direction, haloed in white. */
export function minutiaMark(
  minutia: Minutia,
  offsetX: number,
  pair: PairMark | undefined = undefined,
): string {
  const x = offsetX + minutia.x;
  const { y } = minutia;
  const angle = (minutia.angleDegrees * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle), -Math.sin(angle)];
  const shape = `${outline(minutia.type, x, y)}${path([
    [x + dx * radiusPixels, y + dy * radiusPixels],
    [x + dx * tailPixels, y + dy * tailPixels],
  ])}`;
  const width = pair ? 2.2 : 1.1;
  const halo = `<g stroke="#fff" stroke-width="${svgNumber(width + 2)}" stroke-opacity="0.7">${shape}</g>`;
  const color = pair?.color ?? unpairedColor;
  const ink = `<g stroke="${color}" stroke-width="${width}">${shape}</g>`;
  const number = pair ? numberText(pair, x - dx * numberPixels, y - dy * numberPixels) : '';
  return `<g fill="none">${halo}${ink}${number}</g>`;
}

function outline(type: Minutia['type'], x: number, y: number): string {
  const r = radiusPixels;
  return type === 'bifurcation'
    ? `<rect x="${svgNumber(x - r)}" y="${svgNumber(y - r)}" width="${2 * r}" height="${2 * r}"/>`
    : `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${r}"/>`;
}

function path(points: readonly (readonly [number, number])[]): string {
  return `<path d="M${points.map(([x, y]) => `${svgNumber(x)} ${svgNumber(y)}`).join('L')}"/>`;
}

function numberText({ number, color }: PairMark, x: number, y: number): string {
  return (
    `<text x="${svgNumber(x)}" y="${svgNumber(y + 3.5)}" text-anchor="middle" font-size="10" ` +
    `font-weight="700" fill="${color}" stroke="#fff" stroke-width="2.5" paint-order="stroke">${number}</text>`
  );
}

/** Two decimals are a hundredth of a pixel: enough, and the file stays small. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
