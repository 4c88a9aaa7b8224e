import type { Minutia } from '@whorl/fingerprint';

const minutiaRadiusPixels = 4;
const minutiaTailPixels = 11;

/** A ring for an ending, a square for a bifurcation, with a tail along its direction. */
export function minutiaMark(
  minutia: Minutia,
  offsetX: number,
  pairColor: string | undefined,
): string {
  const x = offsetX + minutia.x;
  const { y } = minutia;
  const angle = (minutia.angleDegrees * Math.PI) / 180;
  const color = pairColor ?? '#3b6fd4';
  const width = pairColor ? 2.2 : 1;
  const opacity = pairColor ? 1 : 0.55;
  const r = minutiaRadiusPixels;
  const shape =
    minutia.type === 'bifurcation'
      ? `<rect x="${svgNumber(x - r)}" y="${svgNumber(y - r)}" width="${2 * r}" height="${2 * r}"/>`
      : `<circle cx="${svgNumber(x)}" cy="${svgNumber(y)}" r="${r}"/>`;
  const tail = `<line x1="${svgNumber(x)}" y1="${svgNumber(y)}" x2="${svgNumber(x + Math.cos(angle) * minutiaTailPixels)}" y2="${svgNumber(y - Math.sin(angle) * minutiaTailPixels)}"/>`;
  return `<g fill="none" stroke="${color}" stroke-width="${width}" stroke-opacity="${opacity}">${shape}${tail}</g>`;
}

/** Two decimals are a hundredth of a pixel: enough, and the file stays small. */
export function svgNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
