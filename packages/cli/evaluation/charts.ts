import { escapeXml } from '../pictures/match-picture.ts';
import { type OperatingPoint, operatingPoints, type ScoreSets } from './error-rates.ts';

const width = 420;
const height = 260;
const margin = { left: 48, right: 10, top: 10, bottom: 36 };
const plotWidth = width - margin.left - margin.right;
const plotHeight = height - margin.top - margin.bottom;
const binCount = 48;
/** The lowest rate that a DET axis shows. */
const rateFloor = 1e-4;
const colors = ['#1b6ca8', '#c1440e', '#2e8540', '#7b3fa0', '#8a6d00', '#444444'];

/** Genuine and impostor scores as two histograms of shares, SVG. */
export function scoreHistogram({ genuine, impostor }: ScoreSets): string {
  const max = Math.max(genuine.at(-1) ?? 0, impostor.at(-1) ?? 0, 1e-9);
  const shares = (scores: Float64Array) => {
    const bins = new Float64Array(binCount);
    for (const s of scores) bins[Math.min(binCount - 1, Math.floor((s / max) * binCount))]! += 1;
    return bins.map((count) => count / Math.max(1, scores.length));
  };
  const [g, i] = [shares(genuine), shares(impostor)];
  const top = Math.max(...g, ...i);
  const bars = (bins: Float64Array, color: string) =>
    [...bins]
      .map((share, bin) => {
        const barHeight = (share / top) * plotHeight;
        const x = margin.left + (bin / binCount) * plotWidth;
        const y = margin.top + plotHeight - barHeight;
        return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${(plotWidth / binCount).toFixed(1)}" height="${barHeight.toFixed(1)}" fill="${color}" fill-opacity="0.6"/>`;
      })
      .join('');
  return svg(
    bars(i, '#c1440e') +
      bars(g, '#1b6ca8') +
      xLabel(`score, 0 to ${max.toPrecision(2)}; orange impostors, blue genuine`),
  );
}

/** Detection error trade-off of several sets, both axes logarithmic, SVG. */
export function detChart(curves: readonly { name: string; scores: ScoreSets }[]): string {
  const position = (rate: number) => Math.log10(Math.max(rate, rateFloor)) / Math.log10(rateFloor);
  const x = (fmr: number) => margin.left + (1 - position(fmr)) * plotWidth;
  const y = (fnmr: number) => margin.top + position(fnmr) * plotHeight;
  const path = (points: readonly OperatingPoint[]) =>
    points
      .filter(({ fmr, fnmr }) => fmr > 0 && fnmr > 0)
      .map(({ fmr, fnmr }, i) => `${i === 0 ? 'M' : 'L'}${x(fmr).toFixed(1)} ${y(fnmr).toFixed(1)}`)
      .join('');
  const grid = [1, 0.1, 0.01, 0.001, rateFloor].map(
    (rate) =>
      `<line x1="${x(rate)}" y1="${margin.top}" x2="${x(rate)}" y2="${margin.top + plotHeight}" stroke="#ddd"/>` +
      `<line x1="${margin.left}" y1="${y(rate)}" x2="${margin.left + plotWidth}" y2="${y(rate)}" stroke="#ddd"/>` +
      `<text x="${margin.left - 4}" y="${y(rate) + 4}" text-anchor="end">${100 * rate} %</text>`,
  );
  const lines = curves.map(({ name, scores }, i) => {
    const color = colors[i % colors.length]!;
    const label = `<text x="${margin.left + 8}" y="${margin.top + plotHeight - 8 - 15 * i}" fill="${color}">${escapeXml(name)}</text>`;
    return `<path d="${path(operatingPoints(scores))}" fill="none" stroke="${color}" stroke-width="1.6"/>${label}`;
  });
  return svg(
    grid.join('') + lines.join('') + xLabel('false-match rate; upwards false-non-match rate'),
  );
}

function xLabel(text: string): string {
  return `<text x="${margin.left}" y="${height - 10}">${escapeXml(text)}</text>`;
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="11">${content}</svg>`;
}
